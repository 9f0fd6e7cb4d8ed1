import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CasePageView } from '../../../shared/contract/index.ts'
import type {
  Answer,
  FormPoint,
  FormVersion,
  PartyId,
  Question,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { answerChoices, answerForKey } from './answer-keys.ts'

interface EnterAnswersProps {
  readonly page: CasePageView
  readonly partyId: PartyId
  readonly point: FormPoint
  readonly version: FormVersion
}

/**
 * A paper form typed in: one question at a time or all at once. A number key answers and goes on; Backspace goes back,
 * Enter passes a question over. Nothing is stored before the last step.
 */
export function EnterAnswers({ page, partyId, point, version }: EnterAnswersProps) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const questions = version.questions[point]
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [words, setWords] = useState('')
  const [day, setDay] = useState(dateInWords(page.today))
  const [at, setAt] = useState(0)
  const [isWhole, setWhole] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isLast = at >= questions.length

  function answer(question: Question, given: Answer): void {
    setAnswers({ ...answers, [question.key]: given })
    if (!isWhole) setAt(at + 1)
  }

  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setProblem(NO_DAY)
    setBusy(true)
    const result = await edit('mediation.form.enter', {
      partyId,
      point,
      on,
      versionId: version.id,
      answers,
      words,
    })
    setBusy(false)
    if (result.ok) go({ name: 'case', caseId: page.id })
    else setProblem(result.sentence)
  }

  const shown = isWhole ? questions : questions.slice(at, at + 1)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole || isLast) void submit()
        else setAt(at + 1)
      }}
    >
      {problem !== null && <ErrorSummary problems={[{ message: problem }]} />}
      <div className="actions">
        <Button look="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'One question at a time' : 'All questions at once'}
        </Button>
      </div>
      {!isWhole && (
        <p role="status">{isLast ? 'All questions' : `Question ${at + 1} of ${questions.length}`}</p>
      )}
      {shown.map((question, own) =>
        question.kind === 'words' ? (
          <FreeWords
            key={question.key}
            question={question}
            words={words}
            onWords={setWords}
            takesFocus={!isWhole}
          />
        ) : (
          <QuestionKeys
            key={question.key}
            question={question}
            number={isWhole ? own + 1 : at + 1}
            answer={answers[question.key]}
            takesFocus={!isWhole || own === 0}
            onAnswer={(given) => answer(question, given)}
            onBack={() => setAt(Math.max(0, at - 1))}
          />
        ),
      )}
      {(isWhole || isLast) && (
        <>
          <TextField
            id="returned-on"
            label="Came back on"
            hint={DAY_HINT}
            value={day}
            onValue={setDay}
            autoFocus={!isWhole}
          />
          <p>
            {Object.keys(answers).length} of {questions.filter(({ kind }) => kind !== 'words').length}{' '}
            questions are answered; those passed over stay empty.
          </p>
        </>
      )}
      <div className="actions">
        {!isWhole && at > 0 && <Button onClick={() => setAt(at - 1)}>Question before</Button>}
        <Button type="submit" look="primary" busy={isBusy}>
          {isWhole || isLast ? 'Store the form' : 'Go on'}
        </Button>
      </div>
      <p className="quiet">
        Number keys answer and go on. For 0 to 10 the minus key stands for 10; Y, N and U for yes, no and not
        sure. Backspace goes back.
      </p>
    </form>
  )
}

interface QuestionKeysProps {
  readonly question: Question
  readonly number: number
  readonly answer: Answer | undefined
  readonly takesFocus: boolean
  readonly onAnswer: (answer: Answer) => void
  readonly onBack: () => void
}

function QuestionKeys({ question, number, answer, takesFocus, onAnswer, onBack }: QuestionKeysProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question takes focus as it comes
  useEffect(() => {
    if (!takesFocus) return
    const chosen = group.current?.querySelector<HTMLInputElement>('input:checked')
    ;(chosen ?? group.current?.querySelector('input'))?.focus()
  }, [takesFocus, question.key])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Backspace') {
      event.preventDefault()
      onBack()
      return
    }
    const given = answerForKey(question, event.key)
    if (given === undefined) return
    event.preventDefault()
    onAnswer(given)
  }

  return (
    <fieldset ref={group} className="field answer-keys" onKeyDown={onKeyDown}>
      <legend>
        {number}. {question.words}
      </legend>
      <div className="answer-choices">
        {answerChoices(question).map(({ value, label }) => {
          const id = `answer-${question.key}-${value}`
          return (
            <span key={id} className="choice">
              <input
                type="radio"
                id={id}
                name={`answer-${question.key}`}
                checked={answer === value}
                onChange={() => onAnswer(value)}
              />
              <label htmlFor={id}>{label}</label>
            </span>
          )
        })}
      </div>
    </fieldset>
  )
}

interface FreeWordsProps {
  readonly question: Question
  readonly words: string
  readonly onWords: (words: string) => void
  readonly takesFocus: boolean
}

function FreeWords({ question, words, onWords, takesFocus }: FreeWordsProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) area.current?.focus()
  }, [takesFocus])
  return (
    <div className="field">
      <label htmlFor="form-words">{question.words}</label>
      <div id="form-words-hint" className="field-hint">
        Sealed, and never printed. Ctrl+Enter goes on.
      </div>
      <textarea
        ref={area}
        id="form-words"
        className="input"
        rows={4}
        aria-describedby="form-words-hint"
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit()
        }}
      />
    </div>
  )
}
