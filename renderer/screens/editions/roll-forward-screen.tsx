import type { EditionContent, EditionId } from '../../../shared/domain/plan/index.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { useStatus } from '../../app/status.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RollForwardForm } from './roll-forward-form.tsx'

interface RollForwardScreenProps {
  /** The edition that the next year is made from. */
  readonly edition: EditionId
  readonly onMade: (edition: EditionId) => void
}

/** Makes the next year's edition: what comes along, with the counts of exactly what will happen. */
export function RollForwardScreen({ edition, onMade }: RollForwardScreenProps) {
  const content = useAnswer('plan.content', { edition })
  const list = useAnswer('editions.list', {})
  return (
    <Answered answer={content} title="Make the next year">
      {(value) => (
        <Answered answer={list} title="Make the next year">
          {({ editions }) => (
            <Page
              content={value}
              taken={editions
                .filter(({ plan }) => plan.id === value.plan.id)
                .map((line) => line.edition.label)}
              onMade={onMade}
            />
          )}
        </Answered>
      )}
    </Answered>
  )
}

interface PageProps {
  readonly content: EditionContent
  /** The years that the plan has already. */
  readonly taken: readonly string[]
  readonly onMade: (edition: EditionId) => void
}

function Page({ content, taken, onMade }: PageProps) {
  const { announceStep } = useStatus()
  return (
    <>
      <PageHeader title="Make the next year">
        <p>
          From {content.plan.title} {editionInWords(content.edition.label)}, which stays as it is. Every
          action begins as not started; what stays the same keeps its history.
        </p>
      </PageHeader>
      <RollForwardForm
        content={content}
        taken={taken}
        onMade={(made, label) => {
          announceStep(label)
          onMade(made)
        }}
      />
    </>
  )
}
