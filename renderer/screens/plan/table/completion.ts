import type { Partner } from '../../../../shared/domain/partners/index.ts'
import type { Priority } from '../../../../shared/domain/plan/index.ts'

/** The most choices that are offered at once. */
const MOST_CHOICES = 8

/** Names that can be offered while a lead is typed: what the plan prints first, then the full names. */
export function partnerChoices(partners: readonly Partner[]): string[] {
  return distinct(
    partners.flatMap(({ name, shortName }) => (shortName === null ? [name] : [shortName, name])),
  )
}

/** Sources of money that the plan names already. */
export function fundingChoices(priorities: readonly Priority[]): string[] {
  return distinct(
    priorities.flatMap(({ issues }) =>
      issues.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap(({ items }) => items.flatMap(({ role, text }) => (role === 'funding' ? [text] : []))),
        ),
      ),
    ),
  )
}

/** A word that is being typed, and where it stands. */
interface Word {
  readonly start: number
  readonly text: string
}

/** The name before the caret: what follows the last comma, semicolon, slash, line break or "and". */
function wordBefore(text: string, caret: number): Word {
  const before = text.slice(0, caret)
  const separator = /^[\s\S]*(?:[,;/\n]|\s(?:and|with)\s)\s*/i.exec(before)
  const start = separator?.[0].length ?? before.length - before.trimStart().length
  return { start, text: before.slice(start) }
}

/** The choices that go on from what stands before the caret; none while nothing does, or when it is one of them. */
export function choicesFor(text: string, caret: number, choices: readonly string[]): string[] {
  const key = keyOf(wordBefore(text, caret).text)
  if (key === '') return []
  const begins = choices.filter((choice) => keyOf(choice).startsWith(key))
  const holds = choices.filter(
    (choice) => !begins.includes(choice) && ` ${keyOf(choice)}`.includes(` ${key}`),
  )
  const found = [...begins, ...holds].filter((choice) => keyOf(choice) !== key)
  return found.slice(0, MOST_CHOICES)
}

/** The text with a choice in place of what stands before the caret, and the caret after it. */
export function completed(
  text: string,
  caret: number,
  choice: string,
): { readonly text: string; readonly caret: number } {
  const { start } = wordBefore(text, caret)
  const before = `${text.slice(0, start)}${choice}`
  return { text: `${before}${text.slice(caret)}`, caret: before.length }
}

function keyOf(text: string): string {
  return text.trim().toLocaleLowerCase('en-GB')
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [keyOf(text), text])).values()]
}
