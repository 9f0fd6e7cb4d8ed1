import type { ReturnView, ValuesView } from '../../../shared/contract/index.ts'
import { MADE_ANEW, NAMED_FIELDS, type NamedField } from '../../../shared/domain/returns/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { meaningFromValue, meaningValue, NAMED_FIELD_WORDS } from './return-words.ts'
import { StepFrame } from './step-frame.tsx'
import { useSayReturn } from './use-return.ts'

type Value = ValuesView['values'][number]

interface ValuesStepProps {
  readonly view: ReturnView
  readonly table: NonNullable<ReturnView['table']>
}

/** What the partner's words mean: one answer holds for every row that says them. */
export function ValuesStep({ view }: ValuesStepProps) {
  const { reading } = view
  const { go } = useRouter()
  const answer = useLastingAnswer('returns.values', { reading })
  const { say, refusal, isBusy } = useSayReturn(reading)
  const values = answer.data
  const open = values?.values.filter(({ proposed }) => proposed === null).length ?? 0
  const proposed =
    values?.values.filter(({ meaning, proposed: one }) => meaning === null && one !== null) ?? []

  async function takeAll(): Promise<void> {
    const answers = proposed.flatMap(({ field, words, proposed: one }) =>
      one === null ? [] : [{ field, words, meaning: one }],
    )
    if (answers.length === 0 || (await say({ kind: 'values', answers })) !== undefined) {
      go({ name: 'bring-in', reading, step: 'rows' })
    }
  }

  return (
    <StepFrame reading={reading} step="values" title="Match the words" fileName={view.fileName}>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <p role="status">{summaryWords(values, open, proposed.length)}</p>
      {NAMED_FIELDS.map((field) => {
        const own = values?.values.filter((value) => value.field === field) ?? []
        if (values === undefined || own.length === 0) return null
        return (
          <ValuesTable
            key={field}
            field={field}
            values={own}
            known={values.known.find((one) => one.field === field)?.names ?? []}
            onMeaning={(words, chosen) => {
              const meaning = meaningFromValue(chosen)
              if (meaning !== null) void say({ kind: 'values', answers: [{ field, words, meaning }] })
            }}
          />
        )
      })}
      <div className="actions">
        <Button look="primary" busy={isBusy || values === undefined} onClick={takeAll}>
          {open > 0 ? 'Next: check the rows, some words left open' : 'Next: check the rows'}
        </Button>
      </div>
    </StepFrame>
  )
}

function summaryWords(values: ValuesView | undefined, open: number, proposed: number): string {
  if (values === undefined) return 'Reading the words.'
  if (values.values.length === 0) return 'The table holds no words that have to be matched.'
  const certain = values.values.length - open - proposed
  return `${certain} of ${countOf(values.values.length, 'word')} known, ${proposed} proposed, ${open} to be answered.`
}

interface ValuesTableProps {
  readonly field: NamedField
  readonly values: readonly Value[]
  readonly known: readonly { readonly id: string; readonly name: string }[]
  readonly onMeaning: (words: string, value: string) => void
}

function ValuesTable({ field, values, known, onMeaning }: ValuesTableProps) {
  const words = NAMED_FIELD_WORDS[field]
  return (
    <section aria-labelledby={`values-${field}`} className="stack-tight">
      <h2 id={`values-${field}`}>{words.several}</h2>
      <TableRegion label={words.several}>
        <table className="table return-table">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Rows</th>
              <th scope="col">Means</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <tr key={value.words}>
                <th scope="row">{value.words}</th>
                <td>{value.count.toLocaleString('en-GB')}</td>
                <td>
                  <select
                    className="input"
                    aria-label={`What “${value.words}” means`}
                    value={meaningValue(value.meaning ?? value.proposed)}
                    onChange={({ target }) => onMeaning(value.words, target.value)}
                  >
                    {(value.meaning ?? value.proposed) === null && <option value="">Choose</option>}
                    {value.proposals.map(({ id, name }) => (
                      <option key={`near ${id}`} value={`known ${id}`}>
                        {name}
                      </option>
                    ))}
                    {MADE_ANEW.has(field) && <option value="new">Make a new {words.one}</option>}
                    <option value="left-out">Leave these rows out</option>
                    <optgroup label={words.several}>
                      {known
                        .filter(({ id }) => !value.proposals.some((proposal) => proposal.id === id))
                        .map(({ id, name }) => (
                          <option key={id} value={`known ${id}`}>
                            {name}
                          </option>
                        ))}
                    </optgroup>
                  </select>
                </td>
                <td>{sureWords(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

function sureWords({ meaning, proposed, isCertain }: Value): string {
  if (meaning !== null || isCertain) return 'Known'
  if (proposed === null) return 'To be answered'
  return proposed.kind === 'new' ? 'Proposed: not known yet' : 'Proposed: nearly the same'
}
