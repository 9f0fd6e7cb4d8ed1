import type { FrontSheet } from '../../shared/domain/documents/board/index.ts'
import { sampleDay } from './sample-measures.ts'

/** The front sheet of the example's board report, for a meeting that never was. */
export const SAMPLE_FRONT_SHEET: FrontSheet = {
  reportOf: 'Chair of the Community Safety Partnership',
  reportTo: 'Northmere Community Safety Partnership Board',
  contactOfficer: 'Community Safety Officer',
  meetingOn: sampleDay('2021-02-16'),
  wardsAffected: 'All',
  release: 'general',
  exemptParagraph: null,
  purpose: '',
  request: 'decide',
  recommendations: [
    'To note the progress made in the third quarter.',
    'To ask the lead of each measure that is off track for a corrective action where none is given.',
  ],
  implications: {
    finance: 'The work is carried out within existing budgets.',
    legal:
      'The report helps the partners to meet their duty to consider crime and disorder in all that they do.',
    equality: '',
    dataProtection:
      'The report holds no personal data. Small numbers that could point to a person are not shown.',
  },
}
