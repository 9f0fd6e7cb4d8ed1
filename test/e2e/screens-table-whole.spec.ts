import type { EditionContent, Item, Priority } from '../../shared/domain/plan/index.ts'
import { callFrom } from './fixtures.ts'
import { expect, test } from './pages/prepared-store.ts'
import { TablePage } from './pages/table-page.ts'

// A table of the size of a real one.
test.setTimeout(600_000)

/** Of so many issues every letter is typed; of the others the keys, and the first letter of each entry. */
const TYPED_IN_FULL = 2

/** An issue as it is typed: what it says, then the cells of each of its rows in the order of the columns. */
interface TypedIssue {
  readonly statement: readonly string[]
  readonly rows: readonly (readonly (readonly string[])[])[]
}

const PARTNERS = ['Police', 'LDC', 'Pathway', 'New Era'] as const

function lines(count: number, line: (at: number) => string): string[] {
  return Array.from({ length: count }, (_none, at) => line(at))
}

/**
 * Made-up content of a real table's shape: 22 issues in 24 rows with 67 actions, 62 outcomes and 72 measures; five issues
 * have no measure, four no lead, and none has funding.
 */
function wholeTable(): TypedIssue[] {
  return lines(22, String).map((_name, at): TypedIssue => {
    const place = `q${at + 1}`
    const actions = lines(at === 0 ? 4 : 3, (n) => `Walk ${n + 1} at ${place}`)
    const outcomes = lines(at < 18 ? 3 : 2, (n) => `Calm ${n + 1}, ${place}`)
    const measures =
      at >= 17 ? [] : lines(at < 4 ? 5 : 4, (n) => `${n + 1} at ${place}${at < 4 ? ' by March 2021' : ''}`)
    const leads = at >= 18 ? [] : [`${PARTNERS[at % 4]}, ${PARTNERS[(at + 1) % 4]}`]
    const row = [actions, outcomes, measures, leads]
    if (at !== 5 && at !== 9) return { statement: [`Noise, ${place}`], rows: [row] }
    // Two issues have a second row, which holds the last of each.
    const upper = row.map((cell) => cell.slice(0, -1))
    const lower = row.map((cell) => cell.slice(-1))
    return { statement: [`Noise, ${place}`], rows: [upper, lower] }
  })
}

function typedAs({ issues }: Priority): TypedIssue[] {
  return issues.map(({ statement, rows }) => ({
    statement: statement.map(({ text }) => text),
    rows: rows.map(({ cells }) => cells.slice(0, 4).map(({ items }) => items.map(({ text }) => text))),
  }))
}

function countOf(table: readonly TypedIssue[], column: number): number {
  return table.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + (row[column]?.length ?? 0), 0),
    0,
  )
}

test('a table of a real size is typed by keyboard alone, without a dialog, and is stored as it was typed', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const whole = wholeTable()
  expect([whole.length, countOf(whole, 0), countOf(whole, 1), countOf(whole, 2)]).toEqual([22, 67, 62, 72])
  await shell.goTo('Fraud')
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.press('Control+Shift+N')
  await expect(shell.heading).toContainText('New priority')

  const inFull = (entry: string) => table.type(entry)
  const begun = async (entry: string): Promise<void> => {
    await table.type(entry.slice(0, 1))
    await page.keyboard.insertText(entry.slice(1))
  }
  for (const [number, { statement, rows }] of whole.entries()) {
    const write = number < TYPED_IN_FULL ? inFull : begun
    const cell = async (entries: readonly string[]): Promise<void> => {
      for (const [at, entry] of entries.entries()) {
        if (at > 0) await table.press('Enter')
        await write(entry)
      }
    }
    await table.press('Control+n')
    await cell(statement)
    for (const [at, row] of rows.entries()) {
      if (at > 0) await table.press('Insert', 'Home')
      for (const entries of row) {
        await table.press('Tab')
        await cell(entries)
      }
      await table.press('Shift+Tab')
    }
  }
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const stored = async (): Promise<Priority | undefined> => {
    const reply = await callFrom(page, 'plan.content', { edition: null })
    const content: EditionContent | null = reply.ok ? reply.value : null
    return content?.priorities.find(({ name }) => name === 'New priority')
  }
  const typed = async (): Promise<TypedIssue[]> => {
    const priority = await stored()
    return priority === undefined ? [] : typedAs(priority)
  }
  await expect.poll(typed, { timeout: 60_000 }).toEqual(whole)
  const measures = (await stored())?.issues.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells[2]?.items ?? []),
  )
  const isDue = (item: Item): boolean => item.role === 'measure' && item.measure.due?.on === '2021-03-31'
  expect(measures?.map(isDue)).toEqual(measures?.map(({ text }) => text.endsWith('by March 2021')))

  // The steps of the last issue are taken back one by one, from its last cell to the issue itself.
  for (let step = 0; step < 12 && ((await stored())?.issues.length ?? 0) === 22; step++) {
    const before = JSON.stringify(await stored())
    await table.press('Control+z')
    await expect.poll(async () => JSON.stringify(await stored())).not.toBe(before)
  }
  await expect.poll(async () => (await typed()).length).toBe(21)
  expect(await typed()).toEqual(whole.slice(0, 21))
})
