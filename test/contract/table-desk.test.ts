import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TableController } from '../../renderer/screens/plan/table/table-controller.ts'
import { type DeskPort, TableDesk } from '../../renderer/screens/plan/table/table-desk.ts'
import type { Issue, Priority } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { openUnlockedCore, type TestCore } from '../builders/core.ts'

/** A table at work on a real store, as the page has it. */
async function tableOnStore() {
  const core = await openUnlockedCore()
  const { edition } = await core.ask('plan.createEmpty', {
    title: 'Safer Elmshire',
    area: 'Elmshire',
    firstYear: 2020,
    lastYear: 2023,
  })
  await core.ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
  const priority = defined((await core.ask('plan.content', { edition })).priorities[0], 'the priority')
  for (const statement of ['Late music', 'Loud engines', 'Early bins']) {
    const { id } = await core.ask('plan.issue.add', { priorityId: priority.id, statement: [statement] })
    await core.ask('plan.row.add', { issueId: id as Issue['id'] })
  }
  const filled = defined((await core.ask('plan.content', { edition })).priorities[0], 'the priority')
  for (const { rows } of filled.issues) {
    for (const { id: rowId, cells } of rows) {
      for (const [at, { columnId }] of cells.entries()) {
        const cell = { kind: 'cell' as const, rowId, columnId }
        await core.ask('plan.item.add', { cell, text: `Entry ${at} by May 2020` })
      }
    }
  }
  // The last step of the making, which undo stops at.
  const hotspots = { priorityId: priority.id, hotspots: ['The quay'] }
  const { label: lastStep } = await core.ask('plan.priority.setHotspots', hotspots)
  const stored = async (): Promise<Priority> => {
    const content = await core.ask('plan.content', { edition })
    return defined(content.priorities[0], 'the priority')
  }
  const said: string[] = []
  const gate = { opened: Promise.resolve(), open: (): void => undefined }
  /** Makes the store slow: no call goes through until it is opened again. */
  const close = (): void => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate.opened = promise
    gate.open = resolve
  }
  const port: DeskPort = {
    async send({ channel, input }, gesture) {
      await gate.opened
      return ask(core, channel, { ...input, gesture })
    },
    fresh: stored,
    refused: (edit, error) => table.refused(edit, error instanceof Error ? error.message : ''),
  }
  const desk = new TableDesk(await stored(), port)
  const table = new TableController(desk, {
    announce: (message) => void said.push(message),
    waits: () => undefined,
    today: () => '1 April 2020',
    locked: null,
    undoGesture: async (gesture) => {
      await core.ask('plan.undo', { gesture })
      desk.receive(await stored())
    },
  })
  const undo = async (): Promise<string | null> => {
    await desk.settled()
    const { label } = await core.ask('plan.undo', {})
    desk.receive(await stored())
    return label
  }
  return { core, desk, table, stored, said, undo, lastStep, close, open: () => gate.open() }
}

async function ask(core: TestCore, channel: string, input: unknown): Promise<{ id: number | null }> {
  // The channel is one that the desk has made; the router checks the input as it does in the app.
  const reply = await core.core.route(channel, input, null)
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value as { id: number | null }
}

/** The words, marks and details of a table without its ids, which the page and the store may call differently. */
function contentOf({ issues }: Priority): unknown {
  const bare = JSON.stringify(issues, (name, value) =>
    name === 'id' || name === 'identity' || name === 'partners' ? undefined : value,
  )
  return JSON.parse(bare)
}

interface Stroke {
  readonly does: string
  readonly act: (table: TableController, dice: number) => void
}

const WORDS = [
  'Posters',
  'Walks by March 2021',
  'Number of visits by June 2020',
  'Police, Harbour Trust',
  ' x ',
]

/** Whatever a person can do at the table, so that each may follow each. */
const STROKES: readonly Stroke[] = [
  { does: 'goes right', act: (table) => table.move('right', false) },
  { does: 'goes down', act: (table) => table.move('down', false) },
  { does: 'goes up', act: (table) => table.move('up', false) },
  { does: 'goes to the start', act: (table) => table.move('table-start', false) },
  { does: 'extends down', act: (table) => table.move('down', true) },
  { does: 'extends right', act: (table) => table.move('right', true) },
  { does: 'begins to type', act: (table) => table.state.editing ?? table.type() },
  { does: 'edits', act: (table) => table.state.editing ?? table.edit() },
  { does: 'types', act: (table, dice) => types(table, WORDS[dice % WORDS.length] ?? '') },
  { does: 'types nothing', act: (table) => types(table, '') },
  { does: 'presses Enter', act: (table, dice) => table.editor.next(dice % (table.editor.text.length + 1)) },
  { does: 'presses Enter at the end', act: (table) => table.editor.next(table.editor.text.length) },
  { does: 'joins with the entry above', act: (table) => table.editor.joinAbove() },
  { does: 'joins with the entry below', act: (table) => table.editor.joinBelow() },
  { does: 'goes to the entry above', act: (table) => table.editor.goTo(-1) },
  { does: 'moves the entry down', act: (table) => table.editor.shift(1) },
  { does: 'moves the entry up', act: (table) => table.editor.shift(-1) },
  { does: 'goes on with Tab', act: (table) => table.finishAndStep(1) },
  { does: 'ends typing', act: (table) => table.leaveEntry() },
  { does: 'stores after two seconds', act: (table) => table.editor.store() },
  { does: 'adds an issue', act: (table) => table.addIssue() },
  { does: 'adds a row', act: (table) => table.addRow() },
  { does: 'deletes entries', act: (table) => table.deleteEntries() },
  { does: 'deletes the row', act: (table, dice) => (dice % 3 === 0 ? table.deleteRow() : undefined) },
  { does: 'copies from above', act: (table) => table.copyFromAbove() },
  { does: 'moves the row down', act: (table) => table.shiftRow(1) },
  { does: 'moves the row up', act: (table) => table.shiftRow(-1) },
]

function types(table: TableController, text: string): void {
  if (table.state.editing !== null) table.editor.typed(text)
}

/** Three entries are typed in one go, so that moving, joining and splitting them comes about often. */
const TYPED: Stroke = {
  does: 'types three entries',
  act: (table) => {
    if (table.state.editing === null) table.type()
    for (const text of ['One', 'Two by May 2021', 'Three']) {
      types(table, text)
      table.editor.next(text.length)
    }
    table.editor.goTo(-1)
  },
}

const strokes = fc.array(
  fc.record({
    stroke: fc.oneof(
      { weight: 1, arbitrary: fc.constant(TYPED) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(...STROKES.filter(({ does }) => /entr|Enter|types/.test(does))),
      },
      { weight: 4, arbitrary: fc.constantFrom(...STROKES) },
    ),
    dice: fc.nat(1_000),
  }),
  { minLength: 40, maxLength: 40 },
)

describe('the table while it is edited', () => {
  test('shows at once what the store then holds, whatever is done how fast, and undo leads back step by step', async () => {
    await fc.assert(
      fc.asyncProperty(strokes, fc.boolean(), async (given, isSlow) => {
        const { desk, table, stored, said, undo, lastStep, close, open } = await tableOnStore()
        const before = contentOf(await stored())
        if (isSlow) close()
        for (const { stroke, dice } of given) {
          stroke.act(table, dice)
          // Now and then the store gets time to answer, in the midst of it.
          if (dice % 4 === 0) await new Promise((resolve) => setImmediate(resolve))
        }
        table.leaveEntry()
        const shown = contentOf(desk.view)
        open()
        await desk.settled()
        expect(contentOf(desk.view), said.join('\n')).toEqual(contentOf(await stored()))
        expect(shown).toEqual(contentOf(desk.view))
        while ((await undo()) !== lastStep);
        expect(contentOf(await stored())).toEqual(before)
        expect(contentOf(desk.view)).toEqual(before)
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('typing in one cell is one step of undo, however many entries it makes', async () => {
    const { desk, table, stored, undo } = await tableOnStore()
    const before = contentOf(await stored())
    table.move('table-start', false)
    table.move('right', false)
    table.type()
    for (const text of ['One', 'Two', 'Three']) {
      types(table, text)
      table.editor.next(text.length)
    }
    table.editor.next(0)
    expect(table.state.editing).toBeNull()
    await desk.settled()
    expect(await undo()).toBe('Add an entry')
    expect(contentOf(await stored())).toEqual(before)
  })

  test('Escape takes back all that was typed in the cell, stored or not, and nothing else', async () => {
    const { desk, table, stored, undo } = await tableOnStore()
    table.addIssue()
    await desk.settled()
    const before = contentOf(await stored())
    table.type()
    types(table, 'One')
    table.editor.next(3)
    types(table, 'Two')
    table.cancel()
    await desk.settled()
    await expect.poll(async () => contentOf(await stored())).toEqual(before)
    await expect.poll(() => contentOf(desk.view)).toEqual(before)

    table.type()
    types(table, 'Not stored yet')
    table.cancel()
    await desk.settled()
    expect(contentOf(await stored())).toEqual(before)
    expect(await undo()).toBe('Add an issue')
  })

  test('words of an entry that is deleted while they are typed become an entry of its own, which can go again', async () => {
    const { desk, table, stored, said, close, open } = await tableOnStore()
    close()
    table.move('table-start', false)
    table.move('right', false)
    table.edit()
    table.deleteEntries()
    types(table, 'Typed on')
    table.editor.next(5)
    table.leaveEntry()
    const again = contentOf(desk.view)
    expect(JSON.stringify(again)).toContain('"Typed"')
    table.deleteEntries()
    const shown = contentOf(desk.view)
    open()
    await desk.settled()
    expect(contentOf(await stored())).toEqual(shown)
    expect(contentOf(desk.view)).toEqual(shown)
    expect(said.filter((message) => !message.startsWith('Deleted'))).toEqual([])
  })

  test('words that are too long stay in their field with the reason, and can be shortened', async () => {
    const { desk, table, stored } = await tableOnStore()
    table.addIssue()
    table.type()
    types(table, 'x'.repeat(10_001))
    table.finishAndStep(1)
    expect(table.state.editing?.error).toBe('The text is longer than 10,000 characters. Split it in two.')
    types(table, 'Short')
    table.finishAndStep(1)
    expect(table.state.editing).toBeNull()
    await desk.settled()
    const { issues } = await stored()
    expect(issues.some(({ statement }) => statement[0]?.text === 'Short')).toBe(true)
  })

  test('what the store refuses is said, is shown no longer, and its words are kept at their cell', async () => {
    const { core, desk, table, said, stored } = await tableOnStore()
    table.move('table-start', false)
    const first = defined((await stored()).issues[0], 'the first issue')
    await core.ask('plan.issue.delete', { issueId: first.id })
    table.type()
    types(table, 'Too late')
    table.leaveEntry()
    await desk.settled()
    expect(said.at(-1)).toMatch(/no longer in the plan/)
    expect(JSON.stringify(desk.view)).not.toContain('Too late')
    expect(table.state.refusal?.text).toBe('Too late')
  })
})
