import type { DraftView } from '../../../shared/contract/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SpellingTable } from '../partners/spelling-table.tsx'

interface LeadsStepProps {
  readonly draft: DraftView
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly onAssign: (spelling: string, partner: string | null) => void
  readonly onPoint: (places: readonly string[] | null) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

/** All names that the lead cells print and the partners that they mean, most of them filled in. */
export function LeadsStep(props: LeadsStepProps) {
  const { draft, isBusy, refusal, onAssign, onPoint, onBack, onDone } = props
  const { spellings } = draft
  const partners = new Set(spellings.flatMap(({ partner }) => partner ?? []))
  const nobody = spellings.filter(({ partner }) => partner === null).length
  return (
    <>
      <PageHeader title="Who the leads are">
        <p>
          {countOf(spellings.length, 'spelling')} for {countOf(partners.size, 'partner')}
          {nobody > 0 && `, ${nobody} for nobody`}. Put right what was understood wrongly: choose a partner,
          type a new one, or leave the field empty for nobody. The printed words stay as they are.
        </p>
      </PageHeader>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <div className="actions">
        <Button look="primary" busy={isBusy} onClick={onDone}>
          Accept these partners
        </Button>
        <Button onClick={onBack} busy={isBusy}>
          Back
        </Button>
      </div>
      <div className="spelling-step">
        <SpellingTable
          rows={spellings}
          partners={[...partners].toSorted()}
          onAssign={onAssign}
          onPoint={onPoint}
        />
      </div>
    </>
  )
}
