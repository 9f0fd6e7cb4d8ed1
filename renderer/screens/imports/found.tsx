import type { DraftView } from '../../../shared/contract/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { contentsInWords } from '../../../shared/text/plan-words.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'

interface FoundProps {
  readonly fileName: string
  readonly draft: DraftView
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly onAnswer: () => void
  readonly onTakeAll: () => void
  readonly onGivenUp: () => void
}

/** What was found in the file, in plain words, before anything is asked or stored. */
export function Found(props: FoundProps) {
  const { fileName, draft, isBusy, refusal, onAnswer, onTakeAll, onGivenUp } = props
  const questions = draft.questions.length
  return (
    <>
      <PageHeader title="What was found">
        <p>{fileName}</p>
      </PageHeader>
      <div className="stack">
        {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
        <p>
          {contentsInWords(draft.counts)}.{' '}
          {questions === 0
            ? 'Nothing is doubtful.'
            : `${countOf(questions, 'thing is', 'things are')} doubtful. Each is a question with a proposed answer.`}
        </p>
        <WordAccount draft={draft} />
        <Healed healed={draft.healed} />
      </div>
      <div className="actions">
        <Button look="primary" busy={isBusy} onClick={onAnswer}>
          {questions === 0 ? 'Go on' : `Answer ${countOf(questions, 'question')}`}
        </Button>
        {questions > 0 && (
          <Button busy={isBusy} onClick={onTakeAll}>
            Accept every proposal
          </Button>
        )}
        <Button look="quiet" onClick={onGivenUp}>
          Do not bring it in
        </Button>
      </div>
    </>
  )
}

/** Every word is accounted for: what was read is stored or listed here with the reason. */
function WordAccount({ draft: { words, leftOut } }: Readonly<{ draft: DraftView }>) {
  return (
    <div className="stack-tight">
      <p>
        {countOf(words.read, 'word')} read: {countOf(words.stored, 'word is', 'words are')} kept,{' '}
        {countOf(words.leftOut, 'is', 'are')} left out.
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary>What is left out, and why</summary>
          <ul className="ruled-list">
            {leftOut.map(({ where, words: left, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words can be left out twice; the list never changes
              <li key={index}>
                <q>{left}</q>
                <div className="quiet">
                  {where}: {reason}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What was put right without asking, because there was no doubt. */
function Healed({ healed }: Readonly<{ healed: DraftView['healed'] }>) {
  if (healed.length === 0) return null
  return (
    <details>
      <summary>{countOf(healed.length, 'thing was', 'things were')} put right without asking</summary>
      <ul className="ruled-list">
        {healed.map(({ sentence, where }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing can be healed twice; the list never changes
          <li key={index}>
            {sentence}
            <div className="quiet">{where}</div>
          </li>
        ))}
      </ul>
    </details>
  )
}
