import { useState } from 'react'
import {
  ANSWER_ROLES,
  type AnswerRole,
  type Asked,
  checkCounts,
  checkPublished,
  proposeOptions,
  type Question,
  type Result,
  type SurveyContent,
  type Wave,
} from '../../../shared/domain/survey/index.ts'
import { ROLE_WORDS } from '../../../shared/text/survey-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { anyNumber, wholeNumber } from './typed-numbers.ts'

interface AnswersFormProps {
  readonly content: SurveyContent
  readonly wave: Wave
  readonly question: Question
  readonly onClose: () => void
}

interface Line {
  readonly id: Asked['options'][number]['id'] | null
  readonly words: string
  readonly role: AnswerRole
  readonly count: string
}

const USUAL_ANSWERS = ['Very safe', 'Fairly safe', 'A bit unsafe', 'Very unsafe', 'Don’t know']

/** Enters how a question was asked in a wave and how many gave each answer, or the percentage that was published. */
export function AnswersForm({ content, wave, question, onClose }: AnswersFormProps) {
  const edit = usePlanEdit()
  const start = startOf(content, wave, question)
  const [wording, setWording] = useState(start.wording)
  const [isPublished, setPublished] = useState(start.published !== null)
  const [percent, setPercent] = useState(start.published?.percent ?? '')
  const [base, setBase] = useState(start.published?.base ?? '')
  const [lines, setLines] = useState(start.lines)
  const [problem, setProblem] = useState<string | null>(null)
  const [doubt, setDoubt] = useState<string | null>(null)
  const setLine = (at: number, change: Partial<Line>): void =>
    setLines(lines.map((line, own) => (own === at ? { ...line, ...change } : line)))

  async function submit(): Promise<void> {
    const given = isPublished ? publishedOf(percent, base) : countsOf(lines, start.isImported)
    if (typeof given === 'string') return setProblem(given)
    const findings = isPublished
      ? checkPublished(given.published ?? { percent: 0, base: null }, question.name)
      : given.counts.every((count) => count === null)
        ? []
        : checkCounts(
            given.counts.map((count) => count ?? 0),
            { responses: wave.responses, question: question.name },
          )
    const told = findings.find(({ severity }) => severity === 'doubt')?.message ?? null
    if (told !== null && told !== doubt) {
      setDoubt(told)
      return
    }
    const kept = lines.filter(({ words }) => words.trim() !== '')
    const result = await edit('survey.answers.set', {
      waveId: wave.id,
      questionId: question.id,
      wording,
      options: kept.map(({ id, words, role }, at) => ({ id, words, role, count: given.counts[at] ?? null })),
      published: given.published,
    })
    if (result.ok) onClose()
    else setProblem(result.sentence)
  }

  return (
    <FormDialog
      title={`${question.name}, ${wave.name}`}
      submit={doubt === null ? 'Enter the answers' : 'Enter them as they are'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {problem !== null && <ErrorSummary problems={[{ message: problem }]} />}
      {doubt !== null && <p role="alert">{doubt}</p>}
      <TextField
        id="asked-wording"
        label="Wording in this wave"
        hint="Exactly as it was asked: waves are compared only where the wording is the same."
        value={wording}
        onValue={setWording}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={isPublished}
          onChange={({ target }) => setPublished(target.checked)}
        />{' '}
        Only a percentage was published
      </label>
      {isPublished ? (
        <>
          <TextField
            id="asked-percent"
            label="Percentage"
            inputMode="decimal"
            value={percent}
            onValue={setPercent}
          />
          <TextField
            id="asked-base"
            label="Base: how many people answered"
            hint="Leave empty where it was not published; then it is never compared by a test."
            inputMode="numeric"
            value={base}
            onValue={setBase}
          />
        </>
      ) : (
        <fieldset className="field">
          <legend>Answers, and how many people gave each</legend>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Answer</th>
                <th scope="col">Counts as</th>
                <th scope="col">People</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                // Lines have no identity but their place until they are stored.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={at}>
                  <td>
                    <input
                      className="input"
                      aria-label={`Answer ${at + 1}`}
                      value={line.words}
                      onChange={({ target }) => setLine(at, { words: target.value })}
                    />
                  </td>
                  <td>
                    <select
                      className="select"
                      aria-label={`What answer ${at + 1} counts as`}
                      value={line.role}
                      onChange={({ target }) =>
                        setLine(at, { role: ANSWER_ROLES.find((one) => one === target.value) ?? 'other' })
                      }
                    >
                      {ANSWER_ROLES.map((role) => (
                        <option key={role} value={role}>
                          {ROLE_WORDS[role]}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <input
                      className="input"
                      inputMode="numeric"
                      size={8}
                      aria-label={`People who answered ${line.words || at + 1}`}
                      value={line.count}
                      readOnly={start.isImported}
                      onChange={({ target }) => setLine(at, { count: target.value })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {start.isImported && (
            <p className="quiet">The numbers came from a file; words and what counts can be changed.</p>
          )}
          {!start.isImported && (
            <Button
              look="quiet"
              onClick={() => setLines([...lines, { id: null, words: '', role: 'other', count: '' }])}
            >
              Add an answer
            </Button>
          )}
        </fieldset>
      )}
    </FormDialog>
  )
}

interface Given {
  readonly counts: readonly (number | null)[]
  readonly published: { readonly percent: number; readonly base: number | null } | null
}

function publishedOf(percent: string, base: string): Given | string {
  const [share, people] = [anyNumber(percent), wholeNumber(base)]
  if (share === null || share === undefined) return 'Type the percentage that was published, such as 71.'
  if (people === undefined)
    return 'The base is a whole number of people. Leave it empty where it is not known.'
  return { counts: [], published: { percent: share, base: people } }
}

function countsOf(lines: readonly Line[], isImported: boolean): Given | string {
  const kept = lines.filter(({ words }) => words.trim() !== '')
  if (isImported) return { counts: kept.map(() => null), published: null }
  const counts = kept.map(({ count }) => wholeNumber(count))
  const wrong = counts.indexOf(undefined)
  if (wrong >= 0) return `How many people answered “${kept[wrong]?.words}” is a whole number.`
  return { counts: counts.map((count) => count ?? null), published: null }
}

/** What is there already, else the answers of the wave before, else a usual scale. */
function startOf(content: SurveyContent, wave: Wave, question: Question) {
  const all = content.asked.filter(({ questionId }) => questionId === question.id)
  const own = all.find(({ waveId }) => waveId === wave.id)
  const result = content.results.find(({ askedId }) => askedId === own?.id)
  const before = all.at(-1)
  const from = own ?? before
  const lines =
    from !== undefined && from.options.length > 0
      ? from.options.map(({ id, words, role }) => ({
          id: own === undefined ? null : id,
          words,
          role,
          count: countIn(result, id),
        }))
      : proposeOptions(USUAL_ANSWERS).map(({ words, role }) => ({ id: null, words, role, count: '' }))
  return {
    wording: from?.wording ?? question.name,
    lines: lines as readonly Line[],
    isImported: result?.source.kind === 'import',
    published:
      result?.kind === 'published'
        ? { percent: String(result.percent), base: result.base === null ? '' : String(result.base) }
        : null,
  }
}

function countIn(result: Result | undefined, id: number): string {
  if (result?.kind !== 'counted') return ''
  return String(result.answers.find(({ optionId }) => optionId === id)?.count ?? 0)
}
