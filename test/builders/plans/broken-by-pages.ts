import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = [
  'Issue',
  'Action to be taken',
  'Desired outcomes',
  'Success measures and timescales',
  'Lead and agencies involved',
  'Funding source',
]
const HEADER_AGAIN = ['Issue', 'Actions to be taken', 'Desired outcome', ...HEADER.slice(3)]

/** Penhollow: a plan typed page by page, so that each page has a table of its own and sentences stop where it ends. */
export const brokenByPages: PlanFixture = {
  fileName: 'penhollow-page-breaks.docx',
  expected: {
    layout:
      'each page has its own table: header repeated in other words, or missing; sentences cut between tables; "--" for nothing',
    priorityNames: ['Antisocial behaviour', 'Fraud', 'Harbour front'],
    counts: { priorities: 2, projects: 1, issues: 5, actions: 9, outcomes: 6, measures: 9, leads: 9 },
    // Whether "PDC, mediation" goes on as "service" in the next table is a question: both are leads until it is answered.
    unsplit: { priorities: 2, projects: 1, issues: 5, actions: 9, outcomes: 6, measures: 9, leads: 10 },
  },
  build: () =>
    wordFile([
      { words: 'Penhollow Community Safety Delivery Plan 2021-2024', heading: 1 },
      'The figures in this plan were taken in December 2020.',
      { words: 'Priority: Antisocial behaviour', heading: 2 },
      {
        rows: [
          HEADER,
          [
            'Groups gather on the sea wall at weekends',
            ['Send outreach workers on Friday evenings', 'Open the boat house for music'],
            'Fewer complaints from the sea wall',
            ['Number of evenings worked', 'Boat house open by June 2021'],
            ['Youth Service', 'Penhollow Police'],
            '',
          ],
          [
            'Residents do not know what',
            'Send a leaflet with the',
            'Residents know whom to ask',
            '',
            'PDC, mediation',
            '',
          ],
        ],
      },
      { words: '', pageBreakBefore: true },
      {
        rows: [
          HEADER_AGAIN,
          [
            'counts as antisocial behaviour.',
            'council tax letter.',
            '',
            'Number of leaflets sent by April 2021',
            'service',
            '',
          ],
          ['', 'Hold a street meeting in each ward', '', 'Number of meetings held', 'PDC', ''],
        ],
      },
      { words: 'Priority: Fraud', heading: 2 },
      {
        rows: [
          HEADER,
          [
            'Romance fraud is growing',
            ['Train library staff', 'Set up a support circle'],
            'Victims come forward sooner',
            'Number of staff trained by March 2022',
            ['Library Service', 'PDC'],
            '',
          ],
        ],
      },
      { words: '', pageBreakBefore: true },
      {
        rows: [
          HEADER,
          [
            'Traders are sent false invoices',
            'Warn traders through the harbour newsletter',
            'Fewer false invoices are paid',
            'Number of warnings sent',
            'Harbour Office',
            '--',
          ],
        ],
      },
      { words: 'Project: Harbour front', heading: 2 },
      {
        rows: [
          HEADER,
          [
            'Late-night noise on the harbour front',
            'Agree closing times with the bars',
            'Families can sleep',
            ['Agreement signed by May 2021', 'Number of noise reports'],
            ['PDC', 'Penhollow Police'],
            '--',
          ],
        ],
      },
      { words: '', pageBreakBefore: true },
      {
        rows: [
          [
            '--',
            'Share the noise log with the licensing officer',
            'Problem premises are reviewed',
            'Number of premises reviewed',
            '--',
            '--',
          ],
        ],
      },
    ]),
}
