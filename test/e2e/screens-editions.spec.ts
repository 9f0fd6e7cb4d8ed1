import { readFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, callFrom } from './fixtures.ts'
import { axeOn } from './pages/accessibility.ts'
import { EditionsPage } from './pages/editions-page.ts'
import { choose, press, tabTo } from './pages/keyboard.ts'
import { expect, PASSPHRASE, test } from './pages/prepared-store.ts'

// A year is made, changed, undone and compared: more than a minute on a busy machine.
test.setTimeout(240_000)

const REASON = 'The board found a wrong date.'

test('the next year is made from this one, with what will happen counted before', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const years = new EditionsPage(page)
  await shell.goTo('Plan years')
  await expect(years.year('2020 to 2021')).toContainText('Draft')
  await years.do('Make the next year from 2020 to 2021')
  await expect(shell.heading).toHaveText('Make the next year')
  const happens = page.getByRole('region', { name: 'What will happen' })
  await expect(happens).toContainText('22 issues')
  await expect(happens).toContainText('due dates move from 31 March 2021 to 31 March 2022.')

  const first = page.getByRole('group', { name: 'Priorities that come along' }).getByRole('checkbox').first()
  await tabTo(page, first)
  await page.keyboard.press('Space')
  await expect(happens).toContainText('1 priority is left out.')
  await expect(happens).not.toContainText('22 issues')
  await page.keyboard.press('Space')
  await expect(happens).toContainText('22 issues')

  await choose(page, page.getByRole('group', { name: 'Due dates' }), page.getByLabel('Keep them'))
  await expect(happens).toContainText('will lie outside the year')
  await page.keyboard.press('ArrowUp')
  await years.do('Make 2021 to 2022')
  await expect(shell.heading).toHaveText('Plan years')
  await expect(years.year('2021 to 2022')).toContainText('Shown on all pages')
  await expect(page.getByLabel('Plan year').first()).toContainText('2021 to 2022')

  const wordings = page.getByRole('region', { name: 'Dates in the words of 2021 to 2022' })
  const entries = wordings.getByRole('listitem')
  const before = await entries.count()
  await press(page, wordings.getByRole('button', { name: /^Accept: .*by March 2022/ }).first())
  await expect(entries).toHaveCount(before - 1, { timeout: 20_000 })
  await press(page, wordings.getByRole('button', { name: /^Accept all \d+ new wordings$/ }))
  await expect(wordings.getByRole('button')).toHaveCount(0, { timeout: 20_000 })
  await page.keyboard.press('Control+z')
  await expect(entries).toHaveCount(before - 1, { timeout: 20_000 })
  // The step that changed one entry leads to its place.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main').locator(':focus')).toContainText('by March 2021')
  await shell.goTo('Plan years')
  await expect(entries).toHaveCount(before, { timeout: 20_000 })

  await page.keyboard.press('Control+z')
  await shell.goTo('Plan years')
  await expect(years.year('2021 to 2022')).toHaveCount(0, { timeout: 20_000 })
  await shell.goTo('Home')
  await expect(page.getByText(/22 issues/)).toBeVisible()
})

test('two states are compared, as a list that leads to each place and as a marked plan saved as PDF', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan()
  const content = await callFrom(page, 'plan.content', { edition: null })
  if (!content.ok) throw new Error(content.failure.message)
  const [priority] = content.value.priorities.filter(({ issues }) => issues.length > 1)
  const item = priority?.issues[0]?.rows[0]?.cells.flatMap(({ items }) => items)[0]
  const gone = priority?.issues[1]
  if (item === undefined || gone === undefined) throw new Error('the sample has no item')
  await callFrom(page, 'plan.item.setText', { itemId: item.id, text: `${item.text} with the wardens` })
  await callFrom(page, 'plan.issue.delete', { issueId: gone.id })
  // The page knows nothing of what went past its screens: it asks anew after a lock.
  await shell.lock()
  await shell.unlock(PASSPHRASE)

  await shell.goTo('Plan years')
  await new EditionsPage(page).do('Compare 2020 to 2021')
  await expect(shell.heading).toHaveText('Compare')
  await expect(page.getByText('2 changes: 1 dropped and 1 reworded.')).toBeVisible()
  await expect(page.getByRole('main').locator('ins')).toContainText('with the wardens')
  await expect(page.getByText('Dropped: issue')).toBeVisible()

  await choose(
    page,
    page.getByRole('group', { name: 'Show' }),
    page.getByRole('radio', { name: 'The plan with its changes marked' }),
  )
  const marked = page.getByRole('article', { name: 'The plan with its changes marked' })
  await expect(marked.locator('ins')).toContainText('with the wardens')
  expect(await marked.locator('del').count()).toBeGreaterThan(2)

  const file = path.join(userData, 'Changes.pdf')
  await answerDialogs(app, { save: file })
  await press(page, page.getByRole('button', { name: 'Save the marked plan as PDF' }))
  await expect(page.getByText('Saved as Changes.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  await choose(page, page.getByRole('group', { name: 'Show' }), page.getByLabel('A list of changes'))
  await press(page, page.getByRole('link', { name: 'Reworded: ' }))
  await expect(page.getByRole('main').locator(':focus')).toContainText('with the wardens')
})

test('a plan is approved and published, refuses changes, and is reopened for a reason', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const years = new EditionsPage(page)
  const name = '2020 to 2021'
  await shell.goTo('Plan years')
  await years.approve(name, 'District Board', '10 March 2020')

  await years.do(`Publish ${name}`)
  await expect(page.getByText(/Plan health finds/)).toBeVisible()
  await page.getByLabel('Published on').fill('1 January 2020')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(
    'approved on 10 March 2020 and cannot be published before',
  )
  await years.do('Do not publish yet')
  await years.publish(name, '3 April 2020')
  await expect(years.year(name)).toContainText('It cannot be changed.')
  await expect(page.getByLabel('Plan year').first()).toContainText('(published)')

  const content = await callFrom(page, 'plan.content', { edition: null })
  if (!content.ok) throw new Error(content.failure.message)
  const edition = content.value.edition.id
  const refused = await callFrom(page, 'plan.priority.add', {
    editionId: edition,
    kind: 'priority',
    name: 'Noise',
  })
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'conflict' } })

  await years.do(`Reopen ${name}`)
  await years.do(`Reopen ${name} as a draft`)
  await expect(page.getByRole('alert')).toContainText('The reason is missing.')
  await years.do('Leave it published')
  await years.reopen(name, REASON)
  await expect(years.year(name)).toContainText(
    'Published on 3 April 2020, approved on 10 March 2020 by District Board.',
  )
  await expect(years.year(name)).toContainText(`because: ${REASON}`)
})

test('making the next year and comparing break no rule of WCAG 2.2 AA, and scroll one way at 200 %', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const broken = async (): Promise<string[]> => {
    const { violations } = await (await axeOn(page)).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }
  const content = await callFrom(page, 'plan.content', { edition: null })
  if (!content.ok) throw new Error(content.failure.message)
  const [first] = content.value.priorities
  if (first === undefined) throw new Error('the sample has no priority')
  await shell.goTo('Plan years')
  await new EditionsPage(page).do('Make the next year from 2020 to 2021')
  await expect(page.getByRole('region', { name: 'What will happen' })).toBeVisible()
  expect(await broken(), 'making the next year').toEqual([])

  await callFrom(page, 'plan.priority.rename', {
    priorityId: first.id,
    name: `${first.name} and noise`,
    tableHeading: null,
  })
  await shell.goTo('Plan years')
  await new EditionsPage(page).do('Compare 2020 to 2021')
  await expect(page.getByText(/^1 change: /)).toBeVisible()
  expect(await broken(), 'the list of changes').toEqual([])
  const view = page.getByRole('radio', { name: 'The plan with its changes marked' })
  await choose(page, page.getByRole('group', { name: 'Show' }), view)
  await expect(page.getByRole('article')).toBeVisible()
  expect(await broken(), 'the marked plan').toEqual([])

  await page.setViewportSize({ width: 640, height: 360 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
