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
  const all = new AxeBuilder({ page }).withTags(TAGS)
  expect.soft(await violations(all), `${what}: light`).toEqual([])
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media)
    const colours = new AxeBuilder({ page }).withRules('color-contrast')
    expect.soft(await violations(colours), `${what}: ${look}`).toEqual([])
  }
  await page.emulateMedia(USUAL)
}

/** What axe finds, each as one line that says where. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  )
}
