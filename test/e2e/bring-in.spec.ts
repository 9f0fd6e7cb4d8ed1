import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs } from './fixtures.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

const JULY = [
  'Ardenshire Police',
  'ASB and crime by ward, Quarter 2 2020/21',
  '',
  'Ward,Offence,Count,Officer name',
  'Market,Burglary,4,x',
  'Market Ward,ASB,11,x',
  'Alder Green,ASB,*,x',
  'Total,,15,',
].join('\n')
const OCTOBER = [
  'Crime by ward, Quarter 3 2020/21',
  'Offence,Ward,Number,Seriousness',
  'Burglary,Market,6,low',
  'ASB,Alder Green,9,high',
].join('\n')

test('a partner’s spreadsheet is brought in step by step by keyboard, the next one with two keys, and undone', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan()
  const first = path.join(userData, 'police-q2.csv')
  const second = path.join(userData, 'police-q3.csv')
  writeFileSync(first, JULY)
  writeFileSync(second, OCTOBER)
  const button = (name: RegExp | string) => page.getByRole('button', { name })

  await answerDialogs(app, { open: first })
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(shell.heading).toHaveText('Bring in a spreadsheet')
  await expectAccessible(page, 'choose a spreadsheet')
  await press(page, button('Choose the file'))

  await expect(shell.heading).toHaveText('Where is the table?')
  await expect(page.getByText('1 totals row set apart')).toBeVisible()
  await press(page, button('Next: what it is'))

  await expect(shell.heading).toHaveText('What is this?')
  await expect(page.getByRole('radio', { name: 'Ward figures' })).toBeChecked()
  await press(page, button('Next: match the columns'))

  await expect(shell.heading).toHaveText('Match the columns')
  await expect(page.getByRole('combobox', { name: 'Our field for Ward' })).toHaveValue('place')
  await expect(page.getByRole('textbox', { name: 'Period' })).toHaveValue('1 July 2020 to 30 September 2020')
  await expectAccessible(page, 'match the columns')
  await press(page, button('Next: match the words'))

  await expect(shell.heading).toHaveText('Match the words')
  await expect(page.getByRole('combobox', { name: 'What “Market” means' })).toHaveValue('new')
  await expectAccessible(page, 'match the words')
  await press(page, button('Next: check the rows'))

  await expect(shell.heading).toHaveText('Check the rows')
  await expect(button('Add 2, leave out 2')).toBeVisible()
  await expect(page.getByText('the sender kept the figure back')).toBeVisible()
  await press(page, button('Put right').first())
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(button('Add 3, leave out 1')).toBeVisible()
  await expectAccessible(page, 'check the rows')
  await press(page, page.getByText('Its layout is remembered as “police”'))
  const name = page.getByRole('textbox', { name: 'Name of this kind of file' })
  await tabTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Police ward table')
  await press(page, button('Add 3, leave out 1'))
  await expect(shell.heading).toHaveText('Brought in', { timeout: 20_000 })

  await answerDialogs(app, { open: second })
  await press(page, page.getByRole('link', { name: 'Bring in another' }))
  await press(page, button('Choose the file'))
  await expect(shell.heading).toHaveText('This looks like “Police ward table”')
  await expect(button('Use the same answers')).toBeFocused()
  await expect(page.getByText('The column “count” is now called “Number”.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(button('Add 2')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shell.heading).toHaveText('Brought in', { timeout: 20_000 })

  await press(page, button('Undo this import'))
  await expect(shell.heading).toHaveText('The import was undone')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Bring in a return' }).first()).toBeVisible()
})
