import type { ReturnView } from '../../../shared/contract/index.ts'
import { type ColumnUse, FIELDS_OF, type ReturnPurpose } from '../../../shared/domain/returns/index.ts'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem } from '../../components/error-summary.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { ConstantFields } from './constant-fields.tsx'
import { DateQuestions } from './date-questions.tsx'
import {
  acrossWords,
  columnName,
  columnUseFrom,
  fieldLabel,
  leftOutPeople,
  valueOfUse,
} from './return-words.ts'
import { StepFrame } from './step-frame.tsx'
import { useSayReturn } from './use-return.ts'

interface ColumnsStepProps {
  readonly view: ReturnView
  readonly table: NonNullable<ReturnView['table']>
}

/** Which of the partner's columns is which of ours. */
export function ColumnsStep({ view, table }: ColumnsStepProps) {
  const { reading } = view
  const { go } = useRouter()
  const { say, refusal, isBusy } = useSayReturn(reading)
  const across = acrossWords(table)
  const people = leftOutPeople(table)
  const problems = table.missing.map(
    (field): Problem => ({
      message: `Nothing says yet what is: ${fieldLabel(table.purpose, field)}. Choose its column, or say it once for all rows.`,
      fieldId: `constant-${field}`,
    }),
  )
  return (
    <StepFrame reading={reading} step="columns" title="Match the columns" fileName={view.fileName}>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <Missing problems={problems} />
      {across !== null && <p>{across}</p>}
      {people !== null && <p>{people}</p>}
      <TableRegion label="Columns of the file">
        <table className="table return-table">
          <caption className="visually-hidden">Columns of the file</caption>
          <thead>
            <tr>
              <th scope="col">Their column</th>
              <th scope="col">What it holds</th>
              <th scope="col">Our field</th>
              <th scope="col">Empty cells</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <tr key={column.column}>
                <th scope="row">
                  {columnName(column)}
                  <span className="field-hint">
                    Column {column.letter}
                    {column.isHidden ? ', hidden in the file' : ''}
                  </span>
                </th>
                <td>
                  {column.samples.join(' · ')}
                  {column.personal !== null && <span className="field-hint">{column.personal}</span>}
                </td>
                <td>
                  <UseChoice
                    id={`use-${column.column}`}
                    label={`Our field for ${columnName(column)}`}
                    purpose={table.purpose}
                    use={column.use}
                    questions={table.forms?.questions ?? []}
                    onUse={(use) => say({ kind: 'column', column: column.column, use })}
                  />
                </td>
                <td>
                  {column.use.kind === 'field' && column.use.field !== 'reply' && (
                    <label>
                      <input
                        type="checkbox"
                        checked={column.fillsDown}
                        onChange={({ target }) =>
                          say({ kind: 'fill-down', column: column.column, fillsDown: target.checked })
                        }
                      />{' '}
                      mean what stands above
                      <span className="visually-hidden">, in {columnName(column)}</span>
                    </label>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <DateQuestions questions={table.dateQuestions} onSay={say} />
      <ConstantFields key={table.purpose} table={table} onSay={say} />
      <div className="actions">
        <Button
          look="primary"
          busy={isBusy || table.missing.length > 0}
          onClick={() => go({ name: 'bring-in', reading, step: 'values' })}
        >
          Next: match the words
        </Button>
      </div>
    </StepFrame>
  )
}

/** What nothing gives yet, with a way to where it can be said. It says so without taking focus from the choice at hand. */
function Missing({ problems }: Readonly<{ problems: readonly Problem[] }>) {
  return (
    <div role="status">
      {problems.length > 0 && (
        <ul className="stack-tight">
          {problems.map(({ message, fieldId }) => (
            <li key={message}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(fieldId ?? '')?.focus()
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface UseChoiceProps {
  readonly id: string
  readonly label: string
  readonly purpose: ReturnPurpose
  readonly use: ColumnUse
  /** The questions that columns of a file of replies answer. */
  readonly questions: NonNullable<NonNullable<ReturnView['table']>['forms']>['questions']
  readonly onUse: (use: ColumnUse) => void
}

/** What no single column can be chosen for. */
const NO_CHOICE: ReadonlySet<string> = new Set(['mark', 'reply', 'form-version'])

function UseChoice({ id, label, purpose, use, questions, onUse }: UseChoiceProps) {
  const fields = FIELDS_OF[purpose].filter(({ form }) => !NO_CHOICE.has(form))
  return (
    <select
      id={id}
      className="input"
      aria-label={label}
      value={valueOfUse(use)}
      onChange={({ target }) => onUse(columnUseFrom(target.value))}
    >
      <option value="left-out">Leave out</option>
      {fields.map(({ field, label: words, isNeeded }) => (
        <option key={field} value={field}>
          {isNeeded ? `${words} (needed)` : words}
        </option>
      ))}
      {questions.length > 0 && (
        <optgroup label="Questions of the form">
          {questions.map(({ ref, label: words }) => (
            <option key={ref} value={`reply ${ref}`}>
              {words}
            </option>
          ))}
        </optgroup>
      )}
      {use.kind === 'across' && <option value="across">One of many alike</option>}
    </select>
  )
}
