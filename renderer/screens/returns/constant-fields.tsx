import { useState } from 'react'
import type { ReturnSaid, ReturnView } from '../../../shared/contract/index.ts'
import { FORM_POINTS } from '../../../shared/domain/mediation/index.ts'
import { FIELDS_OF, type FieldRule, readPoint } from '../../../shared/domain/returns/index.ts'
import { POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { Field, TextField } from '../../components/field.tsx'
import { WaveField } from './wave-field.tsx'

interface ConstantFieldsProps {
  readonly table: NonNullable<ReturnView['table']>
  readonly onSay: (said: ReturnSaid) => void
}

const HINTS: Readonly<Partial<Record<FieldRule['field'], string>>> = {
  period: 'For example Q2 2020/21, July 2020, or 1 April 2020 to 30 June 2020.',
  place: 'For example the whole district.',
  indicator: 'For example ASB reports.',
  activity: 'For example Boxing at the youth centre.',
}

/** What is true of all rows, where no column says it. */
export function ConstantFields({ table, onSay }: ConstantFieldsProps) {
  const hasColumn = new Set(table.columns.flatMap(({ use }) => (use.kind === 'field' ? [use.field] : [])))
  const said = new Map(table.constants.map(({ field, words }) => [field, words]))
  const across = new Set<string>(table.levels.filter((role) => role !== null))
  const open = FIELDS_OF[table.purpose].filter(
    ({ field, form, isNeeded }) =>
      !hasColumn.has(field) &&
      !across.has(field) &&
      (isNeeded || said.has(field)) &&
      form !== 'figure' &&
      form !== 'day' &&
      form !== 'reply',
  )
  if (open.length === 0) return null
  return (
    <section aria-labelledby="for-all-rows" className="stack-tight">
      <h2 id="for-all-rows">True for all rows</h2>
      {open.map((rule) => {
        const words = said.get(rule.field) ?? ''
        const onWords = (given: string): void =>
          onSay({ kind: 'constant', field: rule.field, words: given.trim() === '' ? null : given })
        const choices = choicesOf(rule, table)
        if (rule.form === 'wave') return <WaveField key={rule.field} words={words} onWords={onWords} />
        if (choices !== null)
          return (
            <ChosenField key={rule.field} rule={rule} choices={choices} words={words} onWords={onWords} />
          )
        return <ConstantField key={`${rule.field} ${words}`} rule={rule} words={words} onWords={onWords} />
      })}
    </section>
  )
}

type Choices = readonly { readonly value: string; readonly label: string }[]

/** What a field can be, where that is a short list. */
function choicesOf({ form, field }: FieldRule, table: ConstantFieldsProps['table']): Choices | null {
  if (form === 'form-point') {
    const said = table.constants.find((one) => one.field === field)?.words
    return FORM_POINTS.map((point) => ({
      value: said !== undefined && readPoint(said) === point ? said : point,
      label: POINT_WORDS[point],
    }))
  }
  if (form !== 'form-version') return null
  return (table.forms?.versions ?? []).toReversed().map((version, at) => ({
    value: String(version),
    label: at === 0 ? `Version ${version}, the newest` : `Version ${version}`,
  }))
}

function ChosenField({ rule, choices, words, onWords }: ConstantFieldProps & { readonly choices: Choices }) {
  const id = `constant-${rule.field}`
  return (
    <Field id={id} label={rule.label}>
      <select id={id} className="input" value={words} onChange={({ target }) => onWords(target.value)}>
        <option value="">Choose</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface ConstantFieldProps {
  readonly rule: FieldRule
  readonly words: string
  readonly onWords: (words: string) => void
}

function ConstantField({ rule, words, onWords }: ConstantFieldProps) {
  const [text, setText] = useState(words)
  const settle = (): void => {
    if (text !== words) onWords(text)
  }
  return (
    <TextField
      id={`constant-${rule.field}`}
      label={rule.label}
      hint={HINTS[rule.field]}
      value={text}
      onValue={setText}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
