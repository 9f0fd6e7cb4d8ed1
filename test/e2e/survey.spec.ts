import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { syntheticRespondents } from '../builders/synthetic-respondents.ts'
import { answerDialogs } from './fixtures.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { expect, test } from './pages/prepared-store.ts'

test.setTimeout(180_000)

async function addWave(page: Page, name: string, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a wave' }).first().press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Name' }).fill(name)
  await sheet.getByRole('textbox', { name: 'Fieldwork from' }).fill(from)
  await sheet.getByRole('textbox', { name: 'Until' }).fill(to)
  await sheet.getByRole('button', { name: 'Add the wave' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Feeling the Difference: ${name}`)
}

async function enterAnswers(
  page: Page,
  counts: readonly string[],
  check: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  await page
    .getByRole('button', { name: /^(?:Enter|Change) the answers to Safety after dark/u })
    .press('Enter')
  const sheet = page.getByRole('dialog')
  const people = sheet.getByRole('textbox', { name: /^People who answered/u })
  for (const [at, count] of counts.entries()) await people.nth(at).fill(count)
  await check(page)
  await sheet.getByRole('button', { name: 'Enter the answers' }).press('Enter')
  await expect(sheet).toHaveCount(0)
}

test('two waves are typed in, and the page says only what they can bear', async ({ openPlan }) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(shell.heading).toHaveText('Surveys')
  await page.getByRole('button', { name: 'Add a survey' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Add the survey' }).press('Enter')
  await expect(shell.heading).toHaveText('Feeling the Difference')
  await page.getByRole('button', { name: 'Add a question' }).press('Enter')
  await page.getByRole('textbox', { name: 'Short name' }).fill('Safety after dark')
  await page.getByRole('textbox', { name: 'Those who gave' }).fill('felt safe after dark')
  await page.getByRole('dialog').getByRole('button', { name: 'Add the question' }).press('Enter')
  await expect(shell.heading).toHaveText('Safety after dark')

  await shell.goTo('Surveys')
  await addWave(page, 'Autumn 2018', '1 September 2018', '30 September 2018')
  await enterAnswers(page, ['125', '200', '100', '75', '10'], (shown) => expectAccessible(shown, 'answers'))
  await shell.goTo('Surveys')
  await addWave(page, 'Autumn 2020', '1 September 2020', '30 September 2020')
  await enterAnswers(page, ['150', '210', '90', '50', '12'])
  await expectAccessible(page, 'wave')

  await page.getByRole('link', { name: 'Safety after dark' }).press('Enter')
  await expect(
    page
      .getByText('72% felt safe after dark (base 500); 65% two years before; more than chance would explain.')
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /^Autumn 2020/u })).toContainText('+7 points (+1 to +13)')
  await expectAccessible(page, 'question')

  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(shell.heading).toHaveText('Perception and reality')
  await expectAccessible(page, 'perception')
  await shell.goTo('Surveys')
  await expectAccessible(page, 'survey')
  await page.getByRole('link', { name: 'Safety after dark' }).press('Enter')

  // Another wording cannot be compared until she says so.
  await page.getByRole('link', { name: 'Autumn 2020' }).press('Enter')
  await page.getByRole('button', { name: 'Change the answers to Safety after dark' }).press('Enter')
  await page.getByRole('textbox', { name: 'Wording in this wave' }).fill('Do you feel safe outside at night?')
  await page.getByRole('dialog').getByRole('button', { name: 'Enter the answers' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('link', { name: 'Safety after dark' }).press('Enter')
  await expect(page.getByText('Autumn 2018 cannot be compared').first()).toBeVisible()
  await page.getByRole('button', { name: /^They are the same: Autumn 2020/u }).press('Enter')
  await page.getByRole('textbox', { name: 'Why they can be compared' }).fill('only shortened')
  await page.getByRole('dialog').getByRole('button', { name: 'Compare them' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('more than chance would explain.').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Autumn 2018 cannot be compared').first()).toBeVisible()
})

test('a file with one respondent a row is counted into the waiting wave, and nobody’s answers stay', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan({ colorScheme: 'light' })
  await shell.goTo('Surveys')
  await page.getByRole('button', { name: 'Add a survey' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Add the survey' }).press('Enter')
  await expect(shell.heading).toHaveText('Feeling the Difference')
  await addWave(page, 'Autumn 2020', '1 September 2020', '30 September 2020')

  const file = path.join(userData, 'answers.csv')
  const rows = syntheticRespondents(160, 11).map(
    ({ number, ward, age, dark, day, weight }) =>
      `${number},Person ${number},${ward},${age},${dark},${day},${weight}`,
  )
  const headings =
    'Respondent ID,Name,Ward,Age group,How safe do you feel after dark?,How safe do you feel by day?,Weight'
  writeFileSync(file, [headings, ...rows].join('\n'))
  await answerDialogs(app, { open: file })
  await page.getByRole('button', { name: 'Bring in answers from a file' }).press('Enter')
  await page.getByRole('button', { name: 'Choose the file' }).press('Enter')
  await page.getByRole('button', { name: 'Next: what it is' }).press('Enter')
  await expect(page.getByRole('radio', { name: /^Answers to a survey/u })).toBeChecked()
  await page.getByRole('button', { name: 'Next: match the columns' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Our field for Name' })).toHaveValue('left-out')
  await expect(page.getByRole('combobox', { name: 'Our field for Weight' })).toHaveValue('weight')
  await expect(page.getByRole('combobox', { name: 'Wave of the survey' })).toHaveValue(
    'Feeling the Difference: Autumn 2020',
  )
  await expectAccessible(page, 'columns of a survey')
  await page.getByRole('button', { name: 'Next: match the words' }).press('Enter')
  await expect(page.getByText('no words that have to be matched')).toBeVisible()
  await page.getByRole('button', { name: 'Next: check the rows' }).press('Enter')
  await expect(shell.heading).toHaveText('Check the rows')
  await expect(
    page.getByRole('checkbox', { name: /^Keep the file with everybody’s answers/u }),
  ).not.toBeChecked()
  await page.getByRole('button', { name: /^Add 1\d\d/u }).press('Enter')
  await expect(page.getByText('160 rows read')).toBeVisible()
  await shell.goTo('Surveys')
  await page.getByRole('link', { name: 'How safe do you feel after dark?' }).press('Enter')
  await expect(page.getByText(/^\d\d% gave a positive answer/u).first()).toBeVisible()
  await expect(page.getByRole('table', { name: /by (?:age group|ward)$/u })).toBeVisible()
  await page.getByRole('button', { name: 'Enter the answers of a group' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Enter the answers of a group' })).toBeVisible()
  await expectAccessible(page, 'answers of a group')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // A group is tied to a ward where the groups of the survey are listed.
  await shell.goTo('Wards')
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Upper Sample')
  await page.getByRole('dialog').getByRole('button', { name: 'Add the place' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await shell.goTo('Surveys')
  const groups = page.getByLabel('Groups by')
  await groups.selectOption({ label: 'Ward' })
  const ward = page.getByRole('combobox', { name: /^Ward that .* is$/u }).first()
  await ward.selectOption({ label: 'Upper Sample' })
  await expect(page.getByText('Say which ward a group is')).toBeVisible()
  await expectAccessible(page, 'groups and wards')
  await page.keyboard.press('Control+z')
  await expect(ward).toHaveValue('')
})
