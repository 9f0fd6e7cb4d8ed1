import fc from 'fast-check'
import type {
  Block,
  EditionContent,
  Issue,
  Item,
  Priority,
  Row,
  Section,
} from '../../shared/domain/plan/index.ts'

/** One thing that a person does to a plan; what does not fit is done to nothing. */
export interface Edit {
  readonly verb: 'reword' | 'drop' | 'move' | 'copy' | 'turn' | 'status'
  readonly on: 'item' | 'issue' | 'priority' | 'section' | 'block'
  readonly pick: number
  readonly to: number
  readonly word: string
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  verb: fc.constantFrom('reword', 'drop', 'move', 'copy', 'turn', 'status'),
  on: fc.constantFrom('item', 'issue', 'priority', 'section', 'block'),
  pick: fc.nat(60),
  to: fc.nat(60),
  word: fc.constantFrom('again', 'by March 2022', '20% fewer', 'Éire', ''),
})

/** A content after edits, as the store could hold it: what is copied gets numbers and an identity of its own. */
export function edited(content: EditionContent, edits: readonly Edit[]): EditionContent {
  return edits.reduce(editedOnce, content)
}

let lastCopy = 0

function editedOnce(content: EditionContent, edit: Edit): EditionContent {
  const { sections, priorities } = content
  switch (edit.on) {
    case 'section':
      return { ...content, sections: listEdited(sections, edit, reworded.section) }
    case 'block':
      return { ...content, sections: innerEdited(sections, edit, 'blocks', reworded.block) }
    case 'priority':
      return { ...content, priorities: listEdited(priorities, edit, reworded.priority) }
    case 'issue':
      return { ...content, priorities: innerEdited(priorities, edit, 'issues', (issue: Issue) => issue) }
    case 'item':
      return { ...content, priorities: itemsEdited(priorities, edit) }
  }
}

const reworded = {
  section: (section: Section, word: string): Section => ({
    ...section,
    heading: `${section.heading} ${word}`,
  }),
  priority: (priority: Priority, word: string): Priority => ({
    ...priority,
    name: `${word} ${priority.name}`,
  }),
  block: (block: Block, word: string): Block => ({ ...block, runs: [...block.runs, { text: ` ${word}` }] }),
  item: (item: Item, word: string): Item => ({ ...item, text: `${word} ${item.text.replace(/\d/g, '7')}` }),
}

type Copied = { readonly id: number; readonly identity?: string }

function listEdited<T extends Copied>(
  list: readonly T[],
  { verb, pick, to, word }: Edit,
  reword: (member: T, word: string) => T,
): readonly T[] {
  const at = list.length === 0 ? -1 : pick % list.length
  const member = list[at]
  if (member === undefined) return list
  switch (verb) {
    case 'reword':
      return list.with(at, reword(member, word))
    case 'drop':
      return list.toSpliced(at, 1)
    case 'move':
      return list.toSpliced(at, 1).toSpliced(to % list.length, 0, member)
    case 'copy':
      return list.toSpliced(to % list.length, 0, copyOf(member))
    case 'turn':
      return list.toReversed()
    case 'status':
      return list
  }
}

/** A copy down to its last item has new numbers. */
function copyOf<T>(value: T): T {
  lastCopy += 1
  const base = 1_000_000 * lastCopy
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    if (key === 'id' && typeof part === 'number') return base + part
    if (key === 'identity' && typeof part === 'string') return String(base + Number(part)).padStart(32, '0')
    return part
  }) as T
}

function innerEdited<Outer extends object, Key extends keyof Outer, Inner extends Copied>(
  outers: readonly Outer[],
  edit: Edit,
  key: Key,
  reword: (member: Inner, word: string) => Inner,
): readonly Outer[] {
  const at = outers.length === 0 ? -1 : edit.to % outers.length
  const outer = outers[at]
  if (outer === undefined) return outers
  const list = outer[key] as unknown as readonly Inner[]
  return outers.with(at, { ...outer, [key]: listEdited(list, edit, reword) })
}

/** Items move within their priority, to any cell of the same column. */
function itemsEdited(priorities: readonly Priority[], edit: Edit): readonly Priority[] {
  const at = priorities.length === 0 ? -1 : edit.pick % priorities.length
  const priority = priorities[at]
  if (priority === undefined) return priorities
  const cells = priority.issues.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const from = cells[edit.pick % Math.max(1, cells.length)]
  const item = from?.items[edit.to % Math.max(1, from.items.length)]
  if (from === undefined || item === undefined) return priorities
  const sameColumn = cells.filter(({ columnId }) => columnId === from.columnId)
  const target = sameColumn[edit.to % sameColumn.length] ?? from
  const change = (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (edit.verb === 'move') {
        const without = cell.items.filter((each) => each !== item)
        return { ...cell, items: cell === target ? without.toSpliced(edit.pick % 3, 0, item) : without }
      }
      if (cell !== from) return cell
      if (edit.verb === 'status')
        return { ...cell, items: cell.items.map((each) => (each === item ? statusSet(item) : each)) }
      return {
        ...cell,
        items: listEdited(cell.items, { ...edit, pick: cell.items.indexOf(item) }, reworded.item),
      }
    }),
  })
  const issues = priority.issues.map((issue) => ({ ...issue, rows: issue.rows.map(change) }))
  return priorities.with(at, { ...priority, issues })
}

function statusSet(item: Item): Item {
  return item.role === 'action' ? { ...item, status: 'off-track' } : item
}
