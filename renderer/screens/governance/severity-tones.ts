import type { FindingSeverity } from '../../../shared/domain/governance/index.ts'
import type { MarkTone } from '../../components/mark.tsx'

/** The mark that goes with each severity. */
export const SEVERITY_TONES: Readonly<Record<FindingSeverity, MarkTone>> = {
  error: 'problem',
  warning: 'warning',
  note: 'note',
}
