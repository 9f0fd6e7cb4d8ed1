import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Without motion, so that no colour is caught on its way from one look to the next. */
const USUAL = {
  colorScheme: 'light',
  forcedColors: 'none',
  contrast: 'no-preference',
  reducedMotion: 'reduce',
} as const

/** What else the page may look like; only colours differ, so only the rules about colours are held again. */
const LOOKS = {
  dark: { ...USUAL, colorScheme: 'dark' },
  'forced colours': { ...USUAL, forcedColors: 'active' },
  'more contrast': { ...USUAL, contrast: 'more' },
} as const

/**
 * Holds what is shown now to WCAG 2.2 AA: every rule in the light theme, and the contrast of every text in the dark
 * theme, in forced colours and with more contrast. Violations are told together with `what` was shown, and the test
 * goes on, so that one run finds them all.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.emulateMedia(USUAL)
  const all = (await axeOn(page)).withTags(TAGS)
  expect.soft(await violations(all), `${what}: light`).toEqual([])
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media)
    const colours = (await axeOn(page)).withRules('color-contrast')
    expect.soft(await violations(colours), `${what}: ${look}`).toEqual([])
  }
  await page.emulateMedia(USUAL)
}

/** Axe is in the page already, and is not read again: that takes as long as looking at a page. */
const NOTHING_MORE = ';'

/**
 * Axe for what a page shows, telling violations alone. It runs in the page itself: its other way opens a window for each
 * look, which costs more than the look and is for pages with frames of other origins, of which the app has none.
 */
export async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const builder = new AxeBuilder(isThere ? { page, axeSource: NOTHING_MORE } : { page })
  return builder.options({ resultTypes: ['violations'] }).setLegacyMode()
}

/** What axe finds, each as one line that says where. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  )
}
