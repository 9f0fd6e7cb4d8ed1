import { useState } from 'react'
import type { ReturnView, RowsView } from '../../../shared/contract/index.ts'
import { ROW_FATES, type RowFate } from '../../../shared/domain/returns/index.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { BringInForm } from './bring-in-form.tsx'
import { SameFile } from './purpose-step.tsx'
import { doubtsInWords, tabWords } from './return-words.ts'
import { RowsTable } from './rows-table.tsx'
import { StepFrame } from './step-frame.tsx'
import { useSayReturn } from './use-return.ts'

const PAGE = 50
const TABS: readonly (RowFate | null)[] = [null, ...ROW_FATES]

interface RowsStepProps {
  readonly view: ReturnView
  readonly table: NonNullable<ReturnView['table']>
}

/** Every row as it would be brought in, to be put right or left out; and bringing it in. */
export function RowsStep({ view, table }: RowsStepProps) {
  const { reading } = view
  const [fate, setFate] = useState<RowFate | null>(null)
  const [offset, setOffset] = useState(0)
  const rows = useLastingAnswer('returns.rows', { reading, fate, offset, limit: PAGE })
  const { say, refusal, isBusy } = useSayReturn(reading)
  const isReady = table.missing.length === 0
  return (
    <StepFrame
      reading={reading}
      step="rows"
      title="Check the rows"
      fileName={view.fileName}
      takesFocus={view.profile === null || !isReady}
    >
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <SameFile view={view} />
      {rows.data !== undefined && (
        <>
          <BringInForm view={view} rows={rows.data} isReady={isReady && !isBusy} />
          <Tabs
            fates={rows.data.fates}
            chosen={fate}
            onChoose={(next) => {
              setFate(next)
              setOffset(0)
            }}
          />
          {rows.data.doubtful > 0 && <p>{doubtsInWords(rows.data.doubtful)}</p>}
          <SendBack reading={reading} fates={rows.data.fates} />
          <RowsTable rows={rows.data} onSay={say} />
          <Pages rows={rows.data} offset={offset} onOffset={setOffset} />
        </>
      )}
      {rows.isPending && <p role="status">Reading the rows.</p>}
    </StepFrame>
  )
}

interface TabsProps {
  readonly fates: RowsView['fates']
  readonly chosen: RowFate | null
  readonly onChoose: (fate: RowFate | null) => void
}

function Tabs({ fates, chosen, onChoose }: TabsProps) {
  return (
    <fieldset className="actions return-tabs">
      <legend className="visually-hidden">Which rows are shown</legend>
      {TABS.map((fate) => (
        <Button
          key={fate ?? 'all'}
          look={fate === chosen ? 'secondary' : 'quiet'}
          aria-pressed={fate === chosen}
          onClick={() => onChoose(fate)}
        >
          {tabWords(fates, fate)}
        </Button>
      ))}
    </fieldset>
  )
}

/** The rows that need attention, as a workbook with the reasons. */
function SendBack({ reading, fates }: Readonly<{ reading: string; fates: RowsView['fates'] }>) {
  const save = useCommand('returns.saveRejected')
  const [name, setName] = useState<string | null>(null)
  if (fates.attention === 0) return null
  return (
    <div className="stack-tight">
      {save.refusal !== null && <ErrorSummary problems={[{ message: save.refusal }]} />}
      <div className="actions">
        <Button
          busy={save.isBusy}
          onClick={async () => {
            const saved = await save.run({ reading })
            setName(saved?.kind === 'saved' ? saved.name : null)
          }}
        >
          Save these rows with their reasons, to send back
        </Button>
      </div>
      <p role="status">{name === null ? '' : `Saved as ${name}.`}</p>
    </div>
  )
}

interface PagesProps {
  readonly rows: RowsView
  readonly offset: number
  readonly onOffset: (offset: number) => void
}

function Pages({ rows: { total }, offset, onOffset }: PagesProps) {
  if (total <= PAGE) return null
  const last = Math.min(total, offset + PAGE)
  return (
    <div className="actions">
      <Button busy={offset === 0} onClick={() => onOffset(Math.max(0, offset - PAGE))}>
        Rows before
      </Button>
      <p role="status">
        Rows {(offset + 1).toLocaleString('en-GB')} to {last.toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')}
      </p>
      <Button busy={last >= total} onClick={() => onOffset(offset + PAGE)}>
        Rows after
      </Button>
    </div>
  )
}
