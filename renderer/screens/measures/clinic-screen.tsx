import type { MeasureLine, MeasuresView } from '../../../shared/contract/index.ts'
import type { ItemId } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { firstOpen, openQuestions } from './clinic-order.ts'
import { ClinicQuestions } from './clinic-questions.tsx'

/** The questions that turn written measures into ones that can be scored, one measure after the other. */
export function ClinicScreen({ itemId }: Readonly<{ itemId: ItemId }>) {
  const page = useAnswer('measures.page', { itemId, asAt: null })
  return (
    <Answered answer={page} title="Questions about a measure">
      {({ edition, line }) => <Clinic editionId={edition.id} line={line} edition={edition} />}
    </Answered>
  )
}

/** Every measure of the plan year that has figures of its own. */
function evidenced(view: MeasuresView | undefined, line: MeasureLine): MeasureLine[] {
  return (view?.measures ?? []).filter(
    ({ identity, measure }) => identity !== line.identity && measure.kind !== 'evidence-source',
  )
}

interface ClinicProps {
  readonly editionId: MeasuresView['edition']['id']
  readonly edition: MeasuresView['edition']
  readonly line: MeasureLine
}

function Clinic({ editionId, edition, line }: ClinicProps) {
  const { go } = useRouter()
  const view = useAnswer('measures.list', { edition: editionId, asAt: null }).data
  const next = view === undefined ? undefined : firstOpen(view, line.itemId)
  const toNext = (): void =>
    go(next === undefined ? { name: 'measures' } : { name: 'clinic', itemId: next.itemId })
  return (
    <>
      <PageHeader title={line.words} takesFocus={false}>
        <p>
          <Link to={{ name: 'measure', itemId: line.itemId }}>To the measure</Link>
        </p>
      </PageHeader>
      <div className="stack reading">
        <p className="quiet">The printed words stay as they are.</p>
        <ClinicQuestions line={line} edition={edition} others={evidenced(view, line)} onDone={toNext} />
        <div className="actions">
          <Button look="quiet" onClick={toNext}>
            {next === undefined ? 'To all measures' : 'Next measure with an open question'}
          </Button>
        </div>
        {view !== undefined && (
          <p className="quiet">{countOf(openQuestions(view).length, 'measure')} with an open question.</p>
        )}
      </div>
    </>
  )
}
