import { useRef, useState } from 'react'
import {
  FORM_POINTS,
  type FormPoint,
  type FormVersion,
  MOST_QUESTIONS,
  type QuestionDraft,
  questionProblems,
} from '../../../shared/domain/mediation/index.ts'
import { POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import { useStatus } from '../../app/status.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { CounterForm } from './counter-form.tsx'
import { QuestionFields, questionFieldId } from './question-fields.tsx'
import { isChanged, linesOf, newLine, type QuestionLine, questionsOf } from './question-lines.ts'
import { QuestionPreview } from './question-preview.tsx'
import { TakenOut } from './taken-out.tsx'
import { useQuestionDraft } from './use-question-draft.ts'

interface QuestionsPageProps {
  readonly newest: FormVersion
  /** Changes of this version that were left without saving; null where there are none. */
  readonly draft: QuestionDraft | null
}

/** Edits the questions of both points. Nothing is asked in other words before a version is saved. */
export function QuestionsPage({ newest, draft }: QuestionsPageProps) {
  const edit = usePlanEdit()
  const { announce } = useStatus()
  const [lines, setLines] = useState(() => linesOf(draft?.questions ?? newest.questions))
  const [point, setPoint] = useState<FormPoint>('one-month')
  const [tries, setTries] = useState(0)
  const [refusal, setRefusal] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const [isSaved, setSaved] = useState(false)
  const hasChanges = !isSaved && isChanged(lines, newest)
  const forgetDraft = useQuestionDraft(hasChanges ? questionsOf(lines) : null, newest)
  const shown = lines[point]
  const other: FormPoint = point === 'one-month' ? 'six-month' : 'one-month'
  const problems = tries === 0 ? [] : questionProblems(questionsOf(lines))

  const put = (next: readonly QuestionLine[]): void => setLines({ ...lines, [point]: next })
  function focusWords(at: number): void {
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[at]?.focus())
  }
  function move(at: number, step: -1 | 1): void {
    const line = shown[at]
    if (line === undefined || shown[at + step] === undefined) return
    put(shown.toSpliced(at, 1).toSpliced(at + step, 0, line))
    focusWords(at + step)
    announce(`Question ${at + 1} is now question ${at + step + 1}.`)
  }
  function add(line: QuestionLine = newLine()): void {
    if (shown.length >= MOST_QUESTIONS) {
      announce(`A form can have at most ${MOST_QUESTIONS} questions. Take one out first.`)
      return
    }
    put([...shown, line])
    focusWords(shown.length)
  }
  function takeOut(at: number): void {
    put(shown.toSpliced(at, 1))
    focusWords(Math.max(0, at - 1))
    announce(`Question ${at + 1} is taken out.`)
  }
  async function save(): Promise<void> {
    setTries(tries + 1)
    setRefusal(null)
    const [first] = questionProblems(questionsOf(lines))
    if (first !== undefined) return setPoint(first.point)
    const result = await edit('mediation.questions.save', { questions: questionsOf(lines) })
    if (!result.ok) return setRefusal(result.sentence)
    setSaved(true)
    await forgetDraft()
  }
  async function discard(): Promise<void> {
    setTries(0)
    setLines(linesOf(newest.questions))
    await forgetDraft()
    announce('The questions are again those of the form in use.')
  }
  useAppCommands([
    {
      id: 'questions.add',
      label: 'Add a question to the form',
      group: 'Mediation',
      keys: ['Ctrl+N'],
      worksWhileTyping: true,
      run: () => add(),
    },
    {
      id: 'questions.save',
      label: 'Save the questions as a new version',
      group: 'Mediation',
      keys: ['Ctrl+S'],
      worksWhileTyping: true,
      isAvailable: hasChanges,
      run: () => void save(),
    },
  ])

  return (
    <>
      <PageHeader title="Questions of the evaluation form">
        <p>
          Version {newest.number} is in use. What you save is asked from then on; replies that came back keep
          the words that they answered. <Link to={{ name: 'mediation' }}>All cases</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        <ErrorSummary
          attempt={tries}
          problems={[
            ...problems.map(({ message, ...at }) => ({
              message,
              ...(at.at === null || at.point !== point ? {} : { fieldId: questionFieldId(at.at) }),
            })),
            ...(refusal === null ? [] : [{ message: refusal }]),
          ]}
        />
        {hasChanges && (
          <p>
            Not saved yet: version {newest.number} is still asked. Your changes are kept if you leave or lock.
          </p>
        )}
        <div className="filters">
          <label>
            Form{' '}
            <select
              className="select"
              value={point}
              onChange={({ target }) =>
                setPoint(FORM_POINTS.find((one) => one === target.value) ?? 'one-month')
              }
            >
              {FORM_POINTS.map((one) => (
                <option key={one} value={one}>
                  {POINT_WORDS[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <section className="stack" aria-labelledby="asked-heading">
          <h2 id="asked-heading">
            {POINT_WORDS[point]}: {shown.length} questions
          </h2>
          <p>Alt with the up or down arrow moves the question that you are in.</p>
          <ol ref={list} className="question-list">
            {shown.map((line, at) => (
              <QuestionFields
                key={line.id}
                line={line}
                at={at}
                inUse={newest.questions[point].find(({ key }) => key === line.was) ?? null}
                otherPoint={other}
                otherWords={lines[other].find(({ key }) => key !== null && key === line.key)?.words ?? null}
                error={problems.find((one) => one.point === point && one.at === at)?.message}
                onLine={(next) => put(shown.with(at, next))}
                onSameWords={() =>
                  setLines({
                    ...lines,
                    [other]: lines[other].map((one) =>
                      one.key === line.key ? { ...one, words: line.words, ends: line.ends } : one,
                    ),
                  })
                }
                onMove={(step) => move(at, step)}
                onTakeOut={() => takeOut(at)}
              />
            ))}
          </ol>
          <TakenOut inUse={newest.questions[point]} lines={shown} onPutBack={add} />
          <div className="actions">
            <Button onClick={() => add()}>Add a question</Button>
          </div>
        </section>
        <QuestionPreview point={point} questions={shown} />
        <CounterForm point={point} version={newest.number} />
        <div className="actions">
          <Button look="primary" busy={!hasChanges} onClick={() => void save()}>
            Save as version {newest.number + 1}
          </Button>
          <Button look="quiet" busy={!hasChanges} onClick={() => void discard()}>
            Leave the form as it is
          </Button>
        </div>
      </div>
    </>
  )
}
