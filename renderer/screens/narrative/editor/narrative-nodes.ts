import { Node, wrappingInputRule } from '@tiptap/core'

// What the text of a section is made of in the editor. The schema is as strict as the store: what cannot be stored
// cannot be typed or pasted either.

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const Text = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph',
  // The first kind of block is the one that Enter makes.
  priority: 1_000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  parseHTML: () => [
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 4 } },
  ],
  renderHTML: ({ node }) => [node.attrs['level'] === 3 ? 'h3' : 'h4', 0],
})

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-*•]\s$/u, type: this.type })]
  },
})

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: () => ['ol', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/u, type: this.type })]
  },
})

const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
})

const Footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ note: { default: null, rendered: false, keepOnSplit: false } }),
  parseHTML: () => [
    {
      tag: 'p.footnotes',
      priority: 60,
      contentElement: 'span.footnote-words',
      getAttrs: (element) => ({ note: element.getAttribute('data-note') }),
    },
  ],
  renderHTML({ node }) {
    const note: unknown = node.attrs['note']
    const words = ['span', { class: 'footnote-words' }, 0] as const
    if (typeof note !== 'string') return ['p', { class: 'footnotes' }, words]
    const mark = ['sup', { contenteditable: 'false' }, `${note} `] as const
    return ['p', { class: 'footnotes', 'data-note': note }, mark, words]
  },
})

const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

/** The raised mark in the text that leads to a footnote. */
const NoteMark = Node.create({
  name: 'noteMark',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ note: { default: '1', rendered: false } }),
  parseHTML: () => [
    { tag: 'sup[data-note]', getAttrs: (element) => ({ note: element.getAttribute('data-note') }) },
  ],
  renderHTML({ node }) {
    const note = String(node.attrs['note'])
    return ['sup', { 'data-note': note }, ['span', { class: 'visually-hidden' }, 'footnote '], note]
  },
})

export const NARRATIVE_NODES = [
  Document,
  Paragraph,
  Text,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Quotation,
  Footnote,
  LineBreak,
  NoteMark,
]
