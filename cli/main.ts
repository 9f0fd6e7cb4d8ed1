import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { bugReport } from '../shared/kit/bug-report.ts'
import { readCall, usageLine } from './arguments.ts'
import type { Command } from './command.ts'
import { COMMANDS, type CommandEntry } from './commands/index.ts'
import { EXIT, exitCodeOf, UsageError } from './exit-code.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Runs one call of the command line and gives its exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  const terminal = openTerminal(rest.includes('--json'))
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      terminal.out(helpText())
      return name === undefined ? EXIT.usage : EXIT.done
    }
    if (name === '--version') {
      terminal.out(VERSION)
      return EXIT.done
    }
    const entry = findCommand(name)
    const command = await entry.load()
    if (rest.includes('--help')) terminal.out(commandHelp(entry.summary, command))
    else await command.run(readCall(command.usage, rest), terminal)
    return EXIT.done
  } catch (error) {
    explain(error, terminal)
    return exitCodeOf(error)
  }
}

function findCommand(name: string): CommandEntry {
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  throw new UsageError(`There is no command "${name.slice(0, 40)}". saferplan help lists them.`)
}

/** Says what went wrong in a sentence; of a bug only where it happened, never a value. */
function explain(error: unknown, terminal: Terminal): void {
  if (exitCodeOf(error) !== EXIT.bug) {
    terminal.say(error instanceof Error ? error.message : String(error))
    return
  }
  terminal.say(
    `This is a fault in Saferplan; nothing was stored. Please report these lines:\n${bugReport(error)}`,
  )
}

function helpText(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    `Saferplan ${VERSION}`,
    '',
    'saferplan COMMAND ... (saferplan COMMAND --help says more)',
    '',
    ...lines,
  ].join('\n')
}

function commandHelp(summary: string, { usage }: Command): string {
  const options = Object.entries(usage.options).map(
    ([name, option]) => `  --${name}${option.value === null ? '' : ` ${option.value}`}  ${option.help}`,
  )
  return [`saferplan ${usage.name}: ${summary}`, usageLine(usage), ...options].join('\n')
}

// Compiled code is kept from call to call where the folder can be written to, so that a command starts sooner.
enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/compiled'))
// npm runs scripts in the project's folder, but a caller's paths are meant from where the caller stands.
if (process.env.npm_lifecycle_event === 'saferplan' && process.env.INIT_CWD !== undefined) {
  process.chdir(process.env.INIT_CWD)
}
process.exitCode = await run(process.argv.slice(2))
