import { expectAccessible } from './pages/accessibility.ts'
import { press, tabTo, type } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test('figures of a measure are typed, refused, redrawn and undone by keyboard alone', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(shell.heading).toHaveText('Measures')
  await expect(page.getByText(/^76 measures: \d+ no data/)).toBeVisible()

  await press(page, page.getByRole('link', { name: /^Number of referrals that arrive by the agreed routes/ }))
  await expect(shell.heading).toHaveText(/^Number of referrals/)
  await expect(page.getByText(/^No readings yet\. The next is due 30 June 2020 from /)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Add the first figure' }))
  const grid = page.getByRole('grid', { name: 'Figures' })
  const figureOf = (period: string) =>
    grid.getByRole('row', { name: new RegExp(`^${period}`) }).locator('.reading-figure')
  await expect(figureOf('April to June 2020')).toBeFocused()

  await page.keyboard.type('lots')
  await page.keyboard.press('Enter')
  await expect(figureOf('April to June 2020')).toContainText('“lots” is not a number.')
  await expect(figureOf('July to September 2020')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await expect(figureOf('April to June 2020')).toHaveText('Missing')
  for (const figure of ['225', '240', '2,250']) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Enter')
  }
  await expect(figureOf('October to December 2020')).toContainText(
    'Is 2,250 right? July to September 2020 was 240.',
  )
  await expect(page.getByRole('figure').first()).toContainText('Rose from 225 in April to June 2020 to 2,250')

  await expectAccessible(page, 'measure')
  await page.keyboard.press('Control+z')
  await expect(figureOf('October to December 2020')).toHaveText('Missing')
  await expect(page.getByRole('figure').first()).toContainText('Rose from 225 in April to June 2020 to 240')

  await figureOf('April to June 2020').focus()
  await page.keyboard.type('230')
  await page.keyboard.press('Enter')
  await expect(figureOf('April to June 2020')).toHaveText('230')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  const peek = page.getByRole('complementary')
  await expect(peek).toContainText('It was typed in here.')
  await expect(peek).toContainText('225, until today')
  await page.keyboard.press('Escape')
  await expect(figureOf('April to June 2020')).toBeFocused()

  const words = page.getByRole('textbox', { name: 'Words for the board' })
  await type(page, words, 'The new route is used.')
  await page.keyboard.press('Tab')
  await page.getByRole('tab', { name: 'Words' }).press('Enter')
  await expect(page.getByRole('figure').first()).toContainText('The new route is used.')
})

test('open questions about measures are answered one after the other, and the printed words stay', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/^Measures$/)
  await press(page, page.getByRole('button', { name: /^Answer what is open about \d+ measures/ }))
  await expectAccessible(page, 'open questions')
  const question = page.getByRole('main').getByRole('heading', { level: 2 })
  const first = await question.textContent()
  const words = await shell.heading.textContent()
  const answer = page.getByRole('main').getByRole('textbox')
  await expect(answer.last()).toBeFocused()
  await page.keyboard.type('many')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is no figure.')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await expect(question).not.toHaveText(first ?? '')
  await expect(shell.heading).toHaveText(words ?? '')
  await press(page, page.getByRole('button', { name: 'Next measure with an open question' }))
  await expect(shell.heading).not.toHaveText(words ?? '')

  await page.keyboard.press('Control+z')
  await shell.goTo(/^Measures$/)
  await tabTo(page, page.getByText('How a status is found'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'Tolerance' }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('20')
  await expect(page.getByText('No status would change.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/beside it by no more than 20% of the target/)).toBeVisible()
})

test('a condition is judged zone by zone, and the zones that do not meet it are named', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/^Measures$/)
  await press(page, page.getByRole('link', { name: /cold.calling zone/i }).first())
  const zone = page.getByRole('textbox', { name: 'Add a zone' })
  for (const name of ['Bridge Close', 'Mill Lane']) {
    await type(page, zone, name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('rowheader', { name: new RegExp(name) })).toBeVisible()
  }
  const figure = (name: string) => page.getByRole('textbox', { name: `Figure of ${name}` })
  await type(page, figure('Bridge Close'), '61 of 60')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toContainText('61 of 60 is more than all.')
  await figure('Bridge Close').fill('50 of 60')
  await page.keyboard.press('Tab')
  await figure('Mill Lane').fill('30 of 60')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('row', { name: /^Mill Lane/ })).toContainText('50%')
  await expectAccessible(page, 'zones')
  // In a field Ctrl+Z takes back what is typed there.
  await page.getByRole('checkbox', { name: 'The figure of Mill Lane is provisional' }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /^Mill Lane/ })).not.toContainText('50%')
})

test('a measure of one place counts what was held there, and says what it left out', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/^Measures$/)
  await press(page, page.getByRole('link', { name: /^Number of/ }).first())
  await press(page, page.getByRole('button', { name: 'Change how it is scored' }))
  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'How counted' }).selectOption('activities')
  const only = panel.getByRole('textbox', { name: /Only/ })
  await type(page, only, 'Far Hill')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/Only “Far Hill” counts, which names no known place/)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Far Hill' })).toBeVisible()
})
