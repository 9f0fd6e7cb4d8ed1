import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { HealthPage } from './health-page.tsx'

interface HealthScreenProps {
  /** Null for the edition in use. */
  readonly edition: EditionId | null
  /** The rule to show at first; null for all. */
  readonly startRule: string | null
}

/** Checks the plan and shows what was found. */
export function HealthScreen({ edition, startRule }: HealthScreenProps) {
  const findings = useAnswer('governance.check', { edition })
  return (
    <Answered answer={findings} title="Plan health">
      {(value) => <HealthPage findings={value} startRule={startRule} />}
    </Answered>
  )
}
