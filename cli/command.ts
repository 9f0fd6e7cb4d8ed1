import type { Call, Usage } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** One command of the command line. */
export interface Command {
  readonly usage: Usage
  /** Carries the call out. Throws a Failure (refused, in one sentence) or a UsageError. */
  run(call: Call, terminal: Terminal): Promise<void>
}

/** Answers with one JSON value, or with lines for a person. */
export function answer(terminal: Terminal, value: unknown, lines: readonly string[]): void {
  terminal.out(terminal.isJson ? JSON.stringify(value) : lines.join('\n'))
}
