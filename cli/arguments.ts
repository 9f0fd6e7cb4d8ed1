import { parseArgs } from 'node:util'
import { UsageError } from './exit-code.ts'

/** An option of a command: `value` says what follows it ("DIR"), null for a switch. */
export interface Option {
  readonly value: string | null
  readonly isRequired?: boolean
  readonly help: string
}

/** What a command takes, so that a call can be checked and the help printed from one place. */
export interface Usage {
  readonly name: string
  /** Names of the words that follow the command ("FILE"). */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, Option>>
}

/** A call that fits its usage. */
export interface Call {
  readonly words: readonly string[]
  /** The value of an option, undefined when it was not given. */
  value(name: string): string | undefined
  /** The value of an option that must be given. */
  required(name: string): string
  has(name: string): boolean
}

export const STORE_OPTIONS = {
  store: { value: 'DIR', isRequired: true, help: "the store's folder" },
  'passphrase-file': {
    value: 'FILE',
    isRequired: true,
    help: 'its first line is the passphrase; - reads standard input',
  },
} as const satisfies Record<string, Option>

const JSON_OPTION: Option = { value: null, help: 'one JSON value on standard output and nothing else there' }

/** Checks a call against its usage. Throws a UsageError that names the word that is wrong. */
export function readCall(usage: Usage, argv: readonly string[]): Call {
  const options = { ...usage.options, json: JSON_OPTION }
  const parsed = parseStrictly(usage, options, argv)
  if (parsed.positionals.length !== usage.words.length) {
    throw new UsageError(`${usage.name} takes ${describeWords(usage)}.\n${usageLine(usage)}`)
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.isRequired === true && parsed.values[name] === undefined) {
      throw new UsageError(
        `${usage.name} needs --${name} ${option.value}: ${option.help}.\n${usageLine(usage)}`,
      )
    }
  }
  const value = (name: string): string | undefined => {
    const given = parsed.values[name]
    return typeof given === 'string' ? given : undefined
  }
  return {
    words: parsed.positionals,
    value,
    required: (name) => {
      const given = value(name)
      if (given === undefined) throw new UsageError(`${usage.name} needs --${name}.`)
      return given
    },
    has: (name) => parsed.values[name] === true,
  }
}

function parseStrictly(usage: Usage, options: Readonly<Record<string, Option>>, argv: readonly string[]) {
  const types = Object.entries(options).map(
    ([name, option]) =>
      [name, { type: option.value === null ? ('boolean' as const) : ('string' as const) }] as const,
  )
  try {
    return parseArgs({
      args: [...argv],
      options: Object.fromEntries(types),
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/, 1)[0] ?? '') : String(error)
    throw new UsageError(`${reason}.\n${usageLine(usage)}`)
  }
}

function describeWords(usage: Usage): string {
  return usage.words.length === 0
    ? 'no further words'
    : `${usage.words.length === 1 ? 'one word' : 'the words'}: ${usage.words.join(' ')}`
}

/** "saferplan import-plan FILE --store DIR ...". */
export function usageLine(usage: Usage): string {
  const options = Object.entries(usage.options).map(([name, option]) => {
    const text = option.value === null ? `--${name}` : `--${name} ${option.value}`
    return option.isRequired === true ? text : `[${text}]`
  })
  return `Usage: saferplan ${[usage.name, ...usage.words, ...options, '[--json]'].join(' ')}`
}
