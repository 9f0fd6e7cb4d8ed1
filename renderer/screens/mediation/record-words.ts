import type { RetentionAction, RetentionSubject } from '../../../shared/domain/mediation/index.ts'

export const ACTION_WORDS: Readonly<Record<RetentionAction, string>> = {
  erase: 'Erase',
  anonymise: 'Keep the counts only',
  review: 'Look at it',
}
export const SUBJECT_WORDS: Readonly<Record<RetentionSubject, string>> = { case: 'Case', form: 'Form' }
