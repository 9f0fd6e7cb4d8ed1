import type { ReturnView } from '../../../shared/contract/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import type { ReturnStep } from '../../app/router.tsx'
import { BroughtIn } from './brought-in-result.tsx'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { PurposeStep } from './purpose-step.tsx'
import { RowsStep } from './rows-step.tsx'
import { TableStep } from './table-step.tsx'
import { ValuesStep } from './values-step.tsx'

interface BringInScreenProps {
  /** The file that was read; null before one was chosen. */
  readonly reading: string | null
  readonly step: ReturnStep
  /** The import that a file has become; null while it is on its way. */
  readonly done: number | null
}

/** Brings a partner's spreadsheet in, step by step. Nothing is stored before the last one. */
export function BringInScreen({ reading, step, done }: BringInScreenProps) {
  if (done !== null) return <BroughtIn importId={done} />
  if (reading === null || step === 'choose') return <ChooseStep />
  return <ReadFile reading={reading} step={step} />
}

function ReadFile({ reading, step }: Readonly<{ reading: string; step: ReturnStep }>) {
  const answer = useAnswer('returns.view', { reading })
  return (
    <Answered answer={answer} title="Bring in a spreadsheet">
      {(view) => <Step view={view} step={step} />}
    </Answered>
  )
}

function Step({ view, step }: Readonly<{ view: ReturnView; step: ReturnStep }>) {
  if (step === 'table' || view.table === null) return <TableStep view={view} />
  const parts = { view, table: view.table }
  switch (step) {
    case 'purpose':
      return <PurposeStep {...parts} />
    case 'columns':
      return <ColumnsStep {...parts} />
    case 'values':
      return <ValuesStep {...parts} />
    default:
      return <RowsStep {...parts} />
  }
}
