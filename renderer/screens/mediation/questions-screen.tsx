import { type FormVersion, isBehind, type QuestionDraft } from '../../../shared/domain/mediation/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { OvertakenDraft } from './overtaken-draft.tsx'
import { QuestionsPage } from './questions-page.tsx'

/** The questions of the evaluation form, to be changed for those who are asked from now on. */
export function QuestionsScreen() {
  const versions = useAnswer('mediation.questions', {})
  const draft = useAnswer('mediation.questions.draft', {})
  return (
    <Answered answer={versions} title="Questions of the evaluation form">
      {(all) => (
        <Answered answer={draft} title="Questions of the evaluation form">
          {(kept) => <Newest versions={all} draft={kept} />}
        </Answered>
      )}
    </Answered>
  )
}

interface NewestProps {
  readonly versions: readonly FormVersion[]
  readonly draft: QuestionDraft | null
}

/** Another version, as after saving or Undo, is edited from its beginning; what was typed for an earlier one is asked about. */
function Newest({ versions, draft }: NewestProps) {
  const newest = versions.at(-1)
  if (newest === undefined) return <p>There is no form yet.</p>
  if (draft !== null && isBehind(draft, newest)) return <OvertakenDraft draft={draft} newest={newest} />
  return <QuestionsPage key={newest.id} newest={newest} draft={draft} />
}
