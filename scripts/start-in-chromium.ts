import { createInterface, type Interface } from 'node:readline/promises'
import { launch } from '../test/electron-host/launch.ts'

/** Opens the app in a visible Chromium window and stays until it is closed. Dialogs are asked on the terminal. */
export async function openInChromium(root: string, args: readonly string[]): Promise<void> {
  const app = launch({ args: [root, ...args], isVisible: true })
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  app.onDialog = (kind, options) => askOnTerminal(terminal, kind, options)
  app.on('stderr', (text: string) => process.stderr.write(text))
  app.on('close', () => {
    terminal.close()
    for (const problem of app.problems) console.error(problem)
    process.exitCode = app.exitCode ?? 1
  })
  try {
    await app.firstWindow()
  } catch {
    const why = process.env.DISPLAY === undefined ? ' There is no display: run it in a desktop session.' : ''
    console.error(`The window could not be opened.${why}`)
    await app.close()
    return
  }
  console.log('Saferplan is open. Close its window, or press Ctrl+C here, to end it.')
  process.once('SIGINT', () => void app.close())
  process.once('SIGTERM', () => void app.close())
}

async function askOnTerminal(terminal: Interface, kind: string, options: object): Promise<unknown> {
  const title = 'title' in options ? String(options.title) : 'Choose a file'
  const proposal = 'defaultPath' in options ? ` [${String(options.defaultPath)}]` : ''
  const answer = (await terminal.question(`${title}${proposal}\nPath (empty cancels): `)).trim()
  if (kind === 'showSaveDialog') return { canceled: answer === '', filePath: answer }
  return { canceled: answer === '', filePaths: answer === '' ? [] : [answer] }
}
