import type { Page } from '@playwright/test'
import type { Column, EditionContent, Priority } from '../../shared/domain/plan/index.ts'
import { callFrom } from './fixtures.ts'
import { expect, test } from './pages/prepared-store.ts'
import type { ShellPage } from './pages/shell-page.ts'
import { TablePage } from './pages/table-page.ts'

/** The priority that the spec types into, as it is stored. */
async function storedPriority(page: Page, name: string): Promise<Priority> {
  const reply = await callFrom(page, 'plan.content', { edition: null })
  const content: EditionContent | null = reply.ok ? reply.value : null
  const priority = content?.priorities.find((each) => each.name === name)
  if (priority === undefined) throw new Error(`there is no priority "${name}"`)
  return priority
}

/** The words of a column's cells, row by row. */
function textsIn({ columns, issues }: Priority, role: Column['role']): string[][] {
  const column = columns.find((each) => each.role === role)
  return issues.flatMap(({ rows }) =>
    rows.map(({ cells }) => {
      const cell = cells.find(({ columnId }) => columnId === column?.id)
      return (cell?.items ?? []).map(({ text }) => text)
    }),
  )
}

function statements({ issues }: Priority): string[][] {
  return issues.map(({ statement }) => statement.map(({ text }) => text))
}

/** A new priority with an empty table, opened, the way into its table taken. */
async function emptyTable(page: Page, shell: ShellPage, name: string): Promise<TablePage> {
  const content = await callFrom(page, 'plan.content', { edition: null })
  if (!content.ok) throw new Error(content.failure.message)
  await callFrom(page, 'plan.priority.add', { editionId: content.value.edition.id, kind: 'priority', name })
  // The page hears of what it did itself only; a lap round the pages asks again.
  const status = page.locator('#status').getByRole('status')
  await page.keyboard.press('Control+z')
  await expect(status).toHaveText(/^Undone/)
  await page.keyboard.press('Control+y')
  await expect(status).toHaveText(/^Done again/)
  await expect(shell.heading).toBeFocused()
  await shell.goTo(name)
  return new TablePage(page)
}

test('every key of cell mode does what it does in a spreadsheet', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const table = await emptyTable(page, shell, 'Quay')
  for (const name of ['First', 'Second', 'Third']) {
    await table.press('Control+n')
    await table.type(name)
    await table.press('Tab')
    await table.type(`Act on ${name}`)
    await table.press('Tab')
  }
  const rowOf = async (): Promise<number> => (await table.place())[0]
  const columnOf = async (): Promise<number> => table.column()

  await table.press('Control+Home')
  expect([await rowOf(), await columnOf()]).toEqual([0, 0])
  await table.press('ArrowRight', 'ArrowDown')
  expect([await rowOf(), await columnOf()]).toEqual([1, 1])
  await table.press('ArrowUp', 'ArrowLeft')
  expect([await rowOf(), await columnOf()]).toEqual([0, 0])
  await table.press('End')
  expect(await columnOf()).toBe(5)
  await table.press('Home')
  expect(await columnOf()).toBe(0)
  await table.press('Control+End')
  expect([await rowOf(), await columnOf()]).toEqual([2, 5])
  await table.press('PageUp')
  expect(await rowOf()).toBe(0)
  await table.press('PageDown')
  expect(await rowOf()).toBe(2)
  await table.press('Control+Home', 'Tab', 'Tab')
  expect(await columnOf()).toBe(2)
  await table.press('Shift+Tab')
  expect(await columnOf()).toBe(1)

  await table.press('F2')
  await expect(table.field).toHaveValue('Act on First')
  await table.press('Escape')
  await expect(table.field).toHaveCount(0)
  expect(await table.entries()).toEqual(['Act on First'])
  await table.press('Enter')
  await expect(table.field).toBeFocused()
  await table.press('Escape')

  await table.press('Shift+ArrowDown', 'Shift+ArrowRight')
  await expect(table.figures.first()).toHaveText('4 cells selected')
  await expect(table.selected).toHaveCount(4)
  await table.press('Escape')
  await expect(table.selected).toHaveCount(0)
  await expect(table.figures.first()).toHaveText('')
  await table.press('Control+a')
  await expect(table.figures.first()).toHaveText('18 cells selected')
  await table.press('Escape', 'Control+Home')

  await table.press('Alt+ArrowDown')
  await expect
    .poll(async () => statements(await storedPriority(page, 'Quay')))
    .toEqual([['Second'], ['First'], ['Third']])
  expect(await rowOf()).toBe(1)
  await table.press('Alt+ArrowUp')
  await expect
    .poll(async () => statements(await storedPriority(page, 'Quay')))
    .toEqual([['First'], ['Second'], ['Third']])

  await table.press('ArrowDown', 'ArrowRight', 'Control+d')
  await expect
    .poll(async () => textsIn(await storedPriority(page, 'Quay'), 'action'))
    .toEqual([['Act on First'], ['Act on First'], ['Act on Third']])
  await table.press('End', 'Control+;')
  await expect(table.field).toHaveValue(/^\d{1,2} [A-Z][a-z]+ \d{4}$/)
  await table.press('Control+Enter')
  expect([await rowOf(), await columnOf()]).toEqual([2, 5])
  await table.press('ArrowUp', 'Delete')
  await expect.poll(async () => textsIn(await storedPriority(page, 'Quay'), 'funding')[1]).toEqual([])
  await table.press('Control+z')
  await expect.poll(async () => textsIn(await storedPriority(page, 'Quay'), 'funding')[1]?.length).toBe(1)

  await table.press('Insert')
  await table.type('A grant')
  await table.press('Tab')
  await expect
    .poll(async () => (await storedPriority(page, 'Quay')).issues.map(({ rows }) => rows.length))
    .toEqual([1, 2, 1])

  await table.press('Control+Home', 'ArrowRight', 'Space')
  await expect(page.getByRole('heading', { name: 'Action to be taken' })).toBeFocused()
  await table.press('Escape')
  await expect(table.focusedCell).toHaveCount(1)
  expect(await columnOf()).toBe(1)

  await table.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await table.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(table.focusedCell).toHaveCount(1)
})

test('every key of typing mode does what it does in a list of Word', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const table = await emptyTable(page, shell, 'Quay')
  const actions = async (): Promise<string[] | undefined> =>
    textsIn(await storedPriority(page, 'Quay'), 'action')[0]
  await table.press('Control+n')
  await table.type('Noise')
  await table.press('Tab')

  await table.type('One')
  await table.press('Enter')
  await table.type('Two three')
  await table.press('Enter')
  await table.type('Four')
  await expect(table.figures.last()).toHaveText('Typing, not yet stored')
  // What is typed is stored after two seconds without a step.
  await expect.poll(actions, { timeout: 10_000 }).toEqual(['One', 'Two three', 'Four'])
  await expect(table.figures.last()).toHaveText(/^Saved /)

  await table.press('ArrowUp', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
  await expect(table.field).toHaveValue('three')
  await expect.poll(actions).toEqual(['One', 'Two', 'three', 'Four'])
  await table.press('Backspace')
  await expect(table.field).toHaveValue('Two three')
  await expect.poll(actions).toEqual(['One', 'Two three', 'Four'])
  await table.type('and a half ')
  await table.press('Alt+ArrowUp')
  await expect.poll(actions).toEqual(['Two and a half three', 'One', 'Four'])
  await table.press('Alt+ArrowDown')
  await expect.poll(actions).toEqual(['One', 'Two and a half three', 'Four'])
  await expect(table.field).toBeFocused()
  await table.press('End', 'Delete')
  await expect.poll(actions).toEqual(['One', 'Two and a half three Four'])
  await table.press('End')
  await table.press('Space', 'Control+;')
  await expect(table.field).toHaveValue(/Four \d{1,2} [A-Z][a-z]+ \d{4}$/)
  await table.press('Alt+Enter')
  await table.type('second line')
  await table.press('Control+Enter')
  await expect.poll(async () => (await actions())?.[1]).toMatch(/\d{4}\nsecond line$/)

  await table.press('F2')
  await table.type(' that is given up')
  await table.press('Enter')
  await table.type('and this too')
  await table.press('Escape')
  await expect.poll(async () => (await actions())?.length).toBe(2)
  await expect.poll(async () => (await actions())?.[1]).toMatch(/second line$/)

  // A cell of one value is replaced by typing, and put back by Escape.
  await table.press('End')
  await table.type('Grant A')
  await table.press('Shift+Tab', 'Tab')
  await table.type('Grant B')
  await table.press('Escape')
  expect(await table.entries()).toEqual(['Grant A'])
  await table.type('Grant C')
  await table.press('Control+Enter')
  await expect
    .poll(async () => textsIn(await storedPriority(page, 'Quay'), 'funding')[0])
    .toEqual(['Grant C'])
})
