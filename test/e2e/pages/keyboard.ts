import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page of the app has on the way. */
const MOST_STOPS = 120

/** Goes on with Tab until the element has focus, as a person without a mouse does. Fails when Tab never gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  let element = await target.elementHandle()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    // Looking an element up by its role goes through the whole page, so it is done anew only where it may have changed.
    const place = await element?.evaluate(placeOf)
    if (place === 'focused' && (await hasFocus(target))) return
    if (place !== 'elsewhere') element = await target.elementHandle()
    await page.keyboard.press('Tab')
  }
  await expect(target, 'Tab never reached it').toBeFocused()
}

/** Goes to a button or link and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a field and types, replacing what stands there. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Goes to a group of radio buttons and chooses one with the arrow keys. */
export async function choose(page: Page, group: Locator, choice: Locator): Promise<void> {
  await tabTo(page, group.locator('input:checked'))
  for (let step = 0; step < 10 && !(await choice.isChecked()); step++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(choice).toBeChecked()
}

/** Runs in the page. */
function placeOf(element: SVGElement | HTMLElement): 'focused' | 'gone' | 'elsewhere' {
  if (!element.isConnected) return 'gone'
  return element === document.activeElement ? 'focused' : 'elsewhere'
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
