import { useState } from 'react'
import type { ReturnSaid, ReturnView } from '../../../shared/contract/index.ts'
import { FIELDS_OF, type FieldRule } from '../../../shared/domain/returns/index.ts'
import { TextField } from '../../components/field.tsx'
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
      form !== 'day',
  )
  if (open.length === 0) return null
  return (
    <section aria-labelledby="for-all-rows" className="stack-tight">
      <h2 id="for-all-rows">True for all rows</h2>
      {open.map((rule) =>
        rule.form === 'wave' ? (
          <WaveField
            key={rule.field}
            words={said.get(rule.field) ?? ''}
            onWords={(words) =>
              onSay({ kind: 'constant', field: rule.field, words: words === '' ? null : words })
            }
          />
        ) : (
          <ConstantField
            key={`${rule.field} ${said.get(rule.field) ?? ''}`}
            rule={rule}
            words={said.get(rule.field) ?? ''}
            onWords={(words) =>
              onSay({ kind: 'constant', field: rule.field, words: words.trim() === '' ? null : words })
            }
          />
        ),
      )}
    </section>
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
