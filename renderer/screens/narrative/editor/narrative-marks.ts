import { Mark } from '@tiptap/core'

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
})

const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})

/** An address of the network. It is printed and never followed: the app opens no pages. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [
    { tag: 'span[data-href]', getAttrs: (element) => ({ href: element.getAttribute('data-href') }) },
  ],
  renderHTML({ mark }) {
    const href = String(mark.attrs['href'])
    return ['span', { class: 'text-link', 'data-href': href, title: href }, 0]
  },
})

/** Words that state a fact, with the value that they were held against. */
const Tie = Mark.create({
  name: 'tie',
  inclusive: false,
  addAttributes: () => ({
    identity: { default: null, rendered: false },
    value: { default: '', rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-fact]',
      getAttrs: (element) => ({
        identity: element.getAttribute('data-fact'),
        value: element.getAttribute('data-value'),
      }),
    },
  ],
  renderHTML: ({ mark }) => [
    'span',
    { class: 'tie', 'data-fact': String(mark.attrs['identity']), 'data-value': String(mark.attrs['value']) },
    0,
  ],
})

export const NARRATIVE_MARKS = [Link, Tie, Strong, Emphasis]
