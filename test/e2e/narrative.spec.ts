import { press, tabTo } from './pages/keyboard.ts'
import { NarrativePage } from './pages/narrative-page.ts'
import { expect, test } from './pages/prepared-store.ts'

test('a paragraph that is typed is stored by itself, and one session of typing is one step of undo', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  const before = await narrative.stored()
  await narrative.startParagraph()
  await page.keyboard.type('Wardens walk the harbour path.')
  await narrative.expectLast({ kind: 'paragraph', runs: [{ text: 'Wardens walk the harbour path.' }] })
  await page.keyboard.type(' Every evening.')
  await narrative.expectLast({ runs: [{ text: 'Wardens walk the harbour path. Every evening.' }] })

  await shell.goTo('Plan health')
  await page.keyboard.press('Control+z')
  await expect(page.locator('#status').getByRole('status')).toHaveText('Undone: Edit the text.')
  await shell.goTo(/Anti-social/i)
  expect(await narrative.stored()).toEqual(before)
  await expect(narrative.text).not.toContainText('Wardens')
})

test('undo takes back what was typed here first, and then what was done before', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  await narrative.startParagraph()
  await page.keyboard.type('Wardens walk.')
  await narrative.expectLast({ runs: [{ text: 'Wardens walk.' }] })
  await shell.goTo('Plan health')
  await shell.goTo(/Anti-social/i)
  await narrative.goToEnd()
  await page.keyboard.type(' Twice.')
  await page.keyboard.press('Control+z')
  await expect(narrative.text).toContainText('Wardens walk.')
  await expect(narrative.text).not.toContainText('Twice')
  await page.keyboard.press('Control+z')
  await expect(narrative.text).not.toContainText('Wardens')
})

test('words are set in bold, lists nest and end, headings and quotations are made, all by keys', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  const before = (await narrative.stored()).length
  await narrative.startParagraph()
  await page.keyboard.press('Control+Alt+1')
  await page.keyboard.type('What we will do')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('new')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' things')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('Walks')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('after dark')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+9')
  await page.keyboard.type('We feel safer')
  await narrative.expectLast({ kind: 'quotation', runs: [{ text: 'We feel safer' }] })
  expect((await narrative.stored()).slice(before)).toMatchObject([
    { kind: 'heading', level: 3, runs: [{ text: 'What we will do' }] },
    { kind: 'paragraph', runs: [{ text: 'Two ' }, { text: 'new', strong: true }, { text: ' things' }] },
    { kind: 'bullet', level: 0, runs: [{ text: 'Walks' }] },
    { kind: 'bullet', level: 1, runs: [{ text: 'after dark' }] },
    { kind: 'quotation', runs: [{ text: 'We feel safer' }] },
  ])
})

test('a link and a footnote are set by keys, and the tools are reached and left by them', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  const before = (await narrative.stored()).length
  await narrative.startParagraph()
  await page.keyboard.type('See the survey')
  await narrative.selectBack(6)
  await page.keyboard.press('Control+Shift+k')
  const address = page.getByRole('textbox', { name: 'Web address' })
  await expect(address).toBeFocused()
  await page.keyboard.type('harbour survey')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Type a web address without spaces')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('www.harbour.example')
  await page.keyboard.press('Enter')
  await expect(narrative.text).toBeFocused()

  await narrative.moveCaret('End')
  await page.keyboard.press('Alt+F10')
  await expect(narrative.tools.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(narrative.tools.getByRole('button', { name: 'Footnote' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(narrative.text).toBeFocused()
  await page.keyboard.type('Asked in spring')
  await narrative.expectLast({ kind: 'footnote', runs: [{ text: 'Asked in spring' }] })
  const [paragraph, footnote] = (await narrative.stored()).slice(before)
  expect(paragraph?.runs).toMatchObject([
    { text: 'See the ' },
    { text: 'survey', link: 'https://www.harbour.example', note: footnote?.note },
  ])
})

test('a passage is pasted from Word with its looks and without its debris', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  const before = (await narrative.stored()).length
  await narrative.startParagraph()
  await narrative.paste('word-365-narrative')
  await expect.poll(async () => (await narrative.stored()).length).toBeGreaterThan(before + 3)
  const pasted = (await narrative.stored()).slice(before)
  expect(pasted[0]).toMatchObject({ kind: 'heading', level: 3, runs: [{ text: 'Why the quay comes first' }] })
  expect(pasted[1]?.runs).toMatchObject([
    { text: 'Calls about the quay ' },
    { text: 'doubled', strong: true },
    { text: ' in a year, as the ' },
    { text: 'harbour', emphasis: true },
    { text: ' survey', link: 'https://example.org/survey' },
    { text: ' shows.', note: '1' },
    { text: ' Most came after dark.' },
  ])
  await expect(narrative.text.locator('[style], [class*="Mso"]')).toHaveCount(0)
})

test('a figure is tied to a fact, and found again wherever it stands once the fact changes', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  await narrative.startParagraph()
  await page.keyboard.type('There were 4,321')
  await narrative.selectBack(5)
  await page.keyboard.press('Control+Alt+t')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Tie "4,321" to a fact' })).toBeVisible()
  await tabTo(page, dialog.getByRole('textbox', { name: 'What it counts' }))
  await page.keyboard.type('Calls about noise')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await narrative.expectLast({
    runs: [
      { text: 'There were ' },
      { text: '4,321', fact: { identity: expect.any(String), value: '4,321' } },
    ] as never,
  })

  await shell.goTo('Facts')
  await expect(page.getByText('Calls about noise: 4,321')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Change Calls about noise' }))
  await tabTo(page, dialog.getByRole('textbox', { name: /Value/ }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4,500')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 place out of date')).toBeVisible()
  await press(page, page.getByRole('link', { name: /^"4,321" in/ }))
  await expect(narrative.text.locator('.tie-out-of-date')).toHaveText('4,321')

  await narrative.goToEnd()
  await narrative.moveCaret('ArrowLeft')
  await page.keyboard.press('Control+Alt+t')
  await expect(dialog.getByRole('button', { name: 'Change the words to "4,500"' })).toBeVisible()
  await press(page, dialog.getByRole('button', { name: 'Change the words to "4,500"' }))
  await expect(narrative.text.locator('.tie-out-of-date')).toHaveCount(0)
  await narrative.expectLast({
    runs: [
      { text: 'There were ' },
      { text: '4,500', fact: { identity: expect.any(String), value: '4,500' } },
    ] as never,
  })
})

test('what is typed at the moment of locking is there after unlocking', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const narrative = new NarrativePage(page)
  await narrative.startParagraph()
  await page.keyboard.type('Typed and locked')
  await shell.lock()
  await shell.unlock('vivid otter cargo lantern')
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
  await shell.goTo(/Anti-social/i)
  await expect(narrative.text).toContainText('Typed and locked')
})
