import type { JSONContent } from '@tiptap/core'
import {
  type BlockFace,
  type Identity,
  normalBlocks,
  type TextRun,
} from '../../../../shared/domain/plan/index.ts'

type Point = BlockFace & { readonly kind: 'bullet' | 'number' }

/** A section's paragraphs as the editor holds them: points nested in lists, paragraphs of a quotation together. */
export function documentOf(blocks: readonly BlockFace[]): JSONContent {
  const normal = normalBlocks(blocks)
  const nodes: JSONContent[] = []
  let at = 0
  while (at < normal.length) {
    const block = normal[at]
    if (block === undefined) break
    const points = takeWhile(normal, at, isPoint)
    const quoted = takeWhile(normal, at, (each): each is BlockFace => each.kind === 'quotation')
    if (points.length > 0) nodes.push(...listsOf(points, 0))
    else if (quoted.length > 0) nodes.push({ type: 'quotation', content: quoted.map(paragraph) })
    else nodes.push(nodeOf(block))
    at += Math.max(1, points.length, quoted.length)
  }
  return { type: 'doc', content: nodes.length === 0 ? [{ type: 'paragraph' }] : nodes }
}

function takeWhile<Kept extends BlockFace>(
  blocks: readonly BlockFace[],
  from: number,
  fits: (block: BlockFace) => block is Kept,
): Kept[] {
  const taken: Kept[] = []
  for (const block of blocks.slice(from)) {
    if (!fits(block)) break
    taken.push(block)
  }
  return taken
}

function isPoint(block: BlockFace): block is Point {
  return block.kind === 'bullet' || block.kind === 'number'
}

function nodeOf(block: BlockFace): JSONContent {
  if (block.kind === 'heading') {
    return { type: 'heading', attrs: { level: block.level }, content: inlineOf(block.runs) }
  }
  if (block.kind === 'footnote') {
    return { type: 'footnote', attrs: { note: block.note }, content: inlineOf(block.runs) }
  }
  return paragraph(block)
}

function paragraph({ runs }: BlockFace): JSONContent {
  return { type: 'paragraph', content: inlineOf(runs) }
}

/** Points of one depth and deeper ones under them; a change of kind begins another list. */
function listsOf(points: readonly Point[], depth: number): JSONContent[] {
  const lists: { kind: Point['kind']; items: { head: Point; inner: Point[] }[] }[] = []
  for (const point of points) {
    const last = lists.at(-1)
    if (point.level > depth && last !== undefined) last.items.at(-1)?.inner.push(point)
    else if (last?.kind === point.kind) last.items.push({ head: point, inner: [] })
    else lists.push({ kind: point.kind, items: [{ head: point, inner: [] }] })
  }
  return lists.map(({ kind, items }) => ({
    type: kind === 'bullet' ? 'bulletList' : 'orderedList',
    content: items.map(({ head, inner }) => ({
      type: 'listItem',
      content: [paragraph(head), ...listsOf(inner, depth + 1)],
    })),
  }))
}

function inlineOf(runs: readonly TextRun[]): JSONContent[] {
  return runs.flatMap((run) => {
    const marks = marksOf(run)
    const lines = run.text
      .split('\n')
      .flatMap((line, at): JSONContent[] => [
        ...(at === 0 ? [] : [{ type: 'lineBreak', marks }]),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
      ])
    return run.note === undefined ? lines : [...lines, { type: 'noteMark', attrs: { note: run.note } }]
  })
}

function marksOf({ strong, emphasis, link, fact }: TextRun) {
  return [
    ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(fact === undefined ? [] : [{ type: 'tie', attrs: { ...fact } }]),
    ...(strong === true ? [{ type: 'strong' }] : []),
    ...(emphasis === true ? [{ type: 'emphasis' }] : []),
  ]
}

/** The paragraphs that the editor's text is stored as, in their normal form. */
export function blocksOf(document: JSONContent): BlockFace[] {
  return normalBlocks((document.content ?? []).flatMap((node) => blocksOfNode(node, 0)))
}

const PLAIN = { level: 0, note: null } as const

function blocksOfNode(node: JSONContent, depth: number): BlockFace[] {
  const children = node.content ?? []
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: Number(attribute(node, 'level')), note: null, runs: runsOf(node) }]
    case 'footnote': {
      const note = attribute(node, 'note')
      return [
        { kind: 'footnote', level: 0, note: typeof note === 'string' ? note : null, runs: runsOf(node) },
      ]
    }
    case 'quotation':
      return children.map((each) => ({ kind: 'quotation', ...PLAIN, runs: runsOf(each) }))
    case 'bulletList':
    case 'orderedList': {
      const kind = node.type === 'bulletList' ? 'bullet' : 'number'
      return children.flatMap((item) => {
        const [head, ...inner] = item.content ?? []
        const point: BlockFace = { kind, level: depth, note: null, runs: runsOf(head ?? {}) }
        return [point, ...inner.flatMap((list) => blocksOfNode(list, depth + 1))]
      })
    }
    default:
      return [{ kind: 'paragraph', ...PLAIN, runs: runsOf(node) }]
  }
}

function runsOf(node: JSONContent): TextRun[] {
  return (node.content ?? []).map((child): TextRun => {
    if (child.type === 'noteMark') return { text: '', note: String(attribute(child, 'note')) }
    const text = child.type === 'lineBreak' ? '\n' : (child.text ?? '')
    return Object.assign({ text }, ...(child.marks ?? []).map(lookOf))
  })
}

function lookOf(mark: NonNullable<JSONContent['marks']>[number]): Partial<TextRun> {
  const value = (name: string): string => String(mark.attrs?.[name])
  switch (mark.type) {
    case 'strong':
      return { strong: true }
    case 'emphasis':
      return { emphasis: true }
    case 'link':
      return { link: value('href') }
    case 'tie':
      return { fact: { identity: value('identity') as Identity, value: value('value') } }
    default:
      return {}
  }
}

function attribute(node: JSONContent, name: string): unknown {
  return node.attrs?.[name]
}
