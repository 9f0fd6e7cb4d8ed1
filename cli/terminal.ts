import { Failure } from '../shared/kit/failure.ts'
import type { Progress } from '../shared/kit/progress.ts'

/** Where a command's words go: results on standard output, progress and messages on standard error. */
export interface Terminal {
  /** Whether results are to be one JSON value. */
  readonly isJson: boolean
  out(text: string): void
  /** A message for a person; never a secret and nothing of the plan's personal data. */
  say(text: string): void
  readonly progress: Progress
  /** Standard input as text, for `--passphrase-file -`. */
  readInput(): Promise<string>
}

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly stdin: NodeJS.ReadStream
}

/** The real terminal. Progress is drawn in place where a person watches, and left out where output is piped. */
export function openTerminal(isJson: boolean, streams: Streams = process): Terminal {
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  let isLineOpen = false
  const closeLine = (): void => {
    if (isLineOpen) streams.stderr.write('\r\x1b[K')
    isLineOpen = false
  }
  return {
    isJson,
    out: (text) => {
      closeLine()
      streams.stdout.write(`${text}\n`)
    },
    say: (text) => {
      closeLine()
      streams.stderr.write(`${text}\n`)
    },
    progress: {
      signal: abort.signal,
      report: (activity, fraction) => {
        if (!streams.stderr.isTTY) return
        const percent = fraction === null ? '' : ` ${Math.floor(fraction * 100)} %`
        streams.stderr.write(`\r\x1b[K${activity}${percent}`)
        isLineOpen = true
      },
    },
    readInput: async () => {
      let text = ''
      for await (const chunk of streams.stdin) {
        text += String(chunk)
        if (text.length > 10_000)
          throw new Failure('invalid-input', 'The text on standard input is too long for a passphrase.')
      }
      return text
    },
  }
}
