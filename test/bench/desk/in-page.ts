import type { Page } from 'playwright-core'

// What is measured inside the page itself, from the press to the frame that shows its effect. The functions that are
// handed to `evaluate` run in the page and can use nothing from here.

/** Presses a link of the navigation, and waits until its page is drawn. Milliseconds. */
export function timePageChange(page: Page, linkName: string): Promise<number> {
  return page.evaluate(async (name) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#navigation a')]
    const link = links.find(({ textContent }) => textContent === name)
    if (link === undefined) throw new Error('the navigation has no such page')
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    const isThere = (): boolean =>
      document.querySelector('h1')?.textContent === name && document.querySelector('[role="grid"]') !== null
    const start = performance.now()
    link.click()
    while (!isThere()) await frame()
    await frame()
    return performance.now() - start
  }, linkName)
}

/** Gives the passphrase, and waits until the plan's front page is drawn. Milliseconds from the press. */
export function timeUnlock(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type="password"]')
    if (field?.form == null) throw new Error('there is no passphrase to be typed')
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    const isThere = (): boolean =>
      document.querySelectorAll('#navigation a[href^="#/priority/"]').length > 0 &&
      document.querySelector('#main h1') !== null
    const start = performance.now()
    field.form.requestSubmit()
    while (!isThere()) await frame()
    await frame()
    return performance.now() - start
  })
}

/** Begins to note, for each key press that follows, how long the page is at work and when the next frame shows it. */
export async function noteKeystrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: { work: number; paint: number }[] = []
    Reflect.set(window, 'keystrokes', notes)
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // Asking for a measure has the page work out styles and lay-out, as the frame would right after.
          document.body.getBoundingClientRect()
          const work = performance.now() - timeStamp
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => notes.push({ work, paint: performance.now() - timeStamp })
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
}

/** What was noted since `noteKeystrokes`: milliseconds from the press to the frame that shows it. */
export function notedKeystrokes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const notes = Reflect.get(window, 'keystrokes') as { paint: number }[]
    return notes.splice(0).map(({ paint }) => paint)
  })
}

/** Asks the core through the page's own door so many times, one after the other. Milliseconds each. */
export function timeCalls(page: Page, channel: string, inputs: readonly unknown[]): Promise<number[]> {
  return page.evaluate(
    async ({ name, given }) => {
      const door = Reflect.get(window, 'saferplan') as {
        call: (...args: unknown[]) => Promise<{ ok: boolean }>
      }
      const times: number[] = []
      for (const input of given) {
        const start = performance.now()
        const { ok } = await door.call(name, input)
        if (!ok) throw new Error(`${name} was refused`)
        times.push(performance.now() - start)
      }
      return times
    },
    { name: channel, given: inputs },
  )
}

/** Scrolls the page down by a screen at a time. Milliseconds until each is drawn. */
export function timeScrolling(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const main = document.getElementById('main')
    if (main === null) throw new Error('there is no page to scroll')
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    for (let last = -1; main.scrollTop !== last; ) {
      last = main.scrollTop
      const start = performance.now()
      main.scrollBy(0, main.clientHeight)
      await frame()
      main.getBoundingClientRect()
      times.push(performance.now() - start)
    }
    return times
  })
}
