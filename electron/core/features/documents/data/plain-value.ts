import { dateInWords, parseCivilDate } from '../../../../../shared/kit/civil-date.ts'

/** JSON text read out: "by ward: yes; from: 1 April 2020". Text that is no JSON stays as it is; nothing gives null. */
export function valueInWords(
  json: string | null,
  wordOf: (code: string) => string = plainWord,
): string | null {
  if (json === null) return null
  try {
    return inWords(JSON.parse(json), wordOf) || null
  } catch {
    return json
  }
}

/** One value of a thing that was taken apart, and the way to it: "priorities, 2, name". */
export interface PlainPart {
  readonly where: string
  readonly value: string | number
}

/** Everything that a value holds, each with the way to it; what is empty is left out. */
export function partsOf(value: unknown, where: readonly string[] = []): PlainPart[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((each, at) => partsOf(each, [...where, String(at + 1)]))
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, each]) => partsOf(each, [...where, nameInWords(name)]))
  }
  const plain = typeof value === 'number' ? value : scalarInWords(value, plainWord)
  return [{ where: where.join(', '), value: plain }]
}

function inWords(value: unknown, wordOf: (code: string) => string): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const parts = value.map((each) => inWords(each, wordOf)).filter((part) => part !== '')
    return parts.join(value.some((each) => typeof each === 'object') ? ' | ' : ', ')
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, each]): [string, string] => [nameInWords(name), inWords(each, wordOf)])
      .filter(([, words]) => words !== '')
      .map(([name, words]) => `${name}: ${words}`)
      .join('; ')
  }
  return scalarInWords(value, wordOf)
}

function scalarInWords(value: unknown, wordOf: (code: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  const date = parseCivilDate(text)
  if (date !== undefined) return dateInWords(date)
  return typeof value === 'string' ? wordOf(text) : text
}

/** A code of the store ("half-yearly") without its hyphens; every other text as it is. */
function plainWord(text: string): string {
  return /^[a-z]+(-[a-z]+)+$/u.test(text) ? text.replaceAll('-', ' ') : text
}

/** "fromOn" as "from on". */
function nameInWords(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-_]/gu, ' ')
}
