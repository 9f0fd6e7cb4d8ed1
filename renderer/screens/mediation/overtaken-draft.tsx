import { useQueryClient } from '@tanstack/react-query'
import {
  type FormVersion,
  mergeQuestions,
  type QuestionDraft,
} from '../../../shared/domain/mediation/index.ts'
import { bothChangedInWords } from '../../../shared/text/question-draft-words.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { draftFrom, keepDraft } from './use-question-draft.ts'

interface OvertakenDraftProps {
  readonly draft: QuestionDraft
  /** The version in use, which is not the one that the draft was begun from. */
  readonly newest: FormVersion
}

/** Asks what becomes of unsaved questions when the form was changed otherwise meanwhile. They are kept until she says. */
export function OvertakenDraft({ draft, newest }: OvertakenDraftProps) {
  const client = useQueryClient()
  const merged = mergeQuestions(draft, newest)
  const both = bothChangedInWords(merged)
  const goOn = (questions: QuestionDraft['questions']): void =>
    void keepDraft(client, draftFrom(newest, questions))
  return (
    <>
      <PageHeader title="Questions of the evaluation form">
        <p>
          Version {newest.number} is in use. <Link to={{ name: 'mediation' }}>All cases</Link>
        </p>
      </PageHeader>
      <section className="stack" aria-labelledby="overtaken-heading">
        <h2 id="overtaken-heading">Your unsaved changes are of other questions than those in use</h2>
        <p>
          You began them from version {draft.from.number} as it was then, and version {newest.number} asks
          something else. They are kept until you choose, and nothing is saved as a version by choosing.
        </p>
        {both !== null && <p>{both}</p>}
        <ul className="ruled-list">
          <li className="line-item">
            <span>What only you changed and what only version {newest.number} changed, both.</span>
            <Button look="primary" onClick={() => goOn(merged.questions)}>
              Bring both together
            </Button>
          </li>
          <li className="line-item">
            <span>Your questions as you left them. Saving them would undo what the form in use changed.</span>
            <Button onClick={() => goOn(draft.questions)}>Go on with mine alone</Button>
          </li>
          <li className="line-item">
            <span>The questions in use. What you typed is gone then, and Undo does not bring it back.</span>
            <Button look="quiet" onClick={() => void keepDraft(client, null)}>
              Throw my changes away
            </Button>
          </li>
        </ul>
      </section>
    </>
  )
}
