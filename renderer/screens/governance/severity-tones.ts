import type { Severity } from '../../../shared/text/health-words.ts'
import type { MarkTone } from '../../components/mark.tsx'

/** The mark that goes with each severity. */
export const SEVERITY_TONES: Readonly<Record<Severity, MarkTone>> = {
  error: 'problem',
  warning: 'warning',
  note: 'note',
}
