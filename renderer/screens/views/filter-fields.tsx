import type { ReactNode } from 'react'
import { MEASURE_KINDS } from '../../../shared/domain/measures/index.ts'
import { ACTION_STATUSES, type EditionContent } from '../../../shared/domain/plan/index.ts'
import { EVERYTHING, MISSING_PARTS, type PlanFilter } from '../../../shared/domain/views/index.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { MEASURE_KIND_WORDS } from '../../../shared/text/measure-words.ts'
import { ACTION_STATUS_WORDS } from '../../../shared/text/plan-words.ts'
import { MISSING_WORDS } from '../../../shared/text/view-words.ts'
import { DayFilter } from '../../app/day-filter.tsx'
import { Button } from '../../components/button.tsx'

interface FilterFieldsProps {
  readonly content: EditionContent
  readonly filter: PlanFilter
  readonly onFilter: (filter: PlanFilter) => void
}

/** Chooses which actions and measures are shown. Each choice takes effect at once. */
export function FilterFields({ content, filter, onFilter }: FilterFieldsProps) {
  const set = (part: Partial<PlanFilter>): void => onFilter({ ...filter, ...part })
  return (
    <div className="stack-tight">
      <div className="filters">
        <Choice
          label="Show"
          value={filter.kind ?? ''}
          options={[
            ['', 'Actions and measures'],
            ['action', 'Actions'],
            ['measure', 'Measures'],
          ]}
          onValue={(value) => set({ kind: value === 'action' || value === 'measure' ? value : null })}
        />
        <Choice
          label="Priority"
          value={filter.priority ?? ''}
          options={[
            ['', 'All'],
            ...content.priorities.map(({ identity, name }) => [identity, name] as const),
          ]}
          onValue={(value) =>
            set({ priority: content.priorities.find(({ identity }) => identity === value)?.identity ?? null })
          }
        />
        <Choice
          label="Lead"
          value={String(filter.partner ?? '')}
          options={[['', 'All'], ...content.partners.map(({ id, name }) => [String(id), name] as const)]}
          onValue={(value) =>
            set({ partner: content.partners.find(({ id }) => String(id) === value)?.id ?? null })
          }
        />
        <Choice
          label="Kind of measure"
          value={filter.measureKind ?? ''}
          options={[['', 'All'], ...MEASURE_KINDS.map((kind) => [kind, MEASURE_KIND_WORDS[kind]] as const)]}
          onValue={(value) => set({ measureKind: MEASURE_KINDS.find((kind) => kind === value) ?? null })}
        />
        <Choice
          label="Due"
          value={filter.due}
          options={[
            ['any', 'At any time'],
            ['overdue', 'Overdue'],
            ['by', 'By a day'],
          ]}
          onValue={(value) =>
            set({
              due: value === 'overdue' || value === 'by' ? value : 'any',
              dueBy: value === 'by' ? content.edition.endsOn : null,
            })
          }
        />
        {filter.due === 'by' && (
          <DayFilter
            label="Day"
            value={filter.dueBy}
            onDay={(day) => {
              if (day !== null) set({ dueBy: day })
            }}
          />
        )}
      </div>
      <div className="filters">
        <Checks legend="Status">
          {ACTION_STATUSES.map((status) => (
            <Check
              key={status}
              label={ACTION_STATUS_WORDS[status]}
              isOn={filter.statuses.includes(status)}
              onToggle={() => set({ statuses: toggled(filter.statuses, status) })}
            />
          ))}
        </Checks>
        <Checks legend="Without">
          {MISSING_PARTS.map((part) => (
            <Check
              key={part}
              label={sentenceCase(MISSING_WORDS[part])}
              isOn={filter.without.includes(part)}
              onToggle={() => set({ without: toggled(filter.without, part) })}
            />
          ))}
        </Checks>
        <Button look="quiet" onClick={() => onFilter(EVERYTHING)}>
          Show everything
        </Button>
      </div>
    </div>
  )
}

function toggled<Word>(words: readonly Word[], word: Word): Word[] {
  return words.includes(word) ? words.filter((each) => each !== word) : [...words, word]
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onValue: (value: string) => void
}

function Choice({ label, value, options, onValue }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select className="select" value={value} onChange={(event) => onValue(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function Checks({ legend, children }: Readonly<{ legend: string; children: ReactNode }>) {
  return (
    <fieldset className="check-line">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

function Check({ label, isOn, onToggle }: Readonly<{ label: string; isOn: boolean; onToggle: () => void }>) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span>{label}</span>
    </label>
  )
}
