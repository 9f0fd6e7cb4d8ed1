import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = [
  'Lead agency',
  'Actions',
  'Intended outcome',
  'Issue',
  'How we will measure success',
  'Resources',
]

/** Tarn Valley: the same six columns as many councils, in another order, with the issue in the middle. */
export const leadFirst: PlanFixture = {
  fileName: 'tarn-valley-lead-first.docx',
  expected: {
    layout: 'columns in another order: lead first, the issue fourth; resources filled in; one project',
    priorityNames: ['Rural crime', 'Young people at risk', 'Market Square'],
    counts: { priorities: 2, projects: 1, issues: 5, actions: 9, outcomes: 7, measures: 8, leads: 8 },
  },
  build: () =>
    wordFile([
      { words: 'Tarn Valley Safer Communities Plan 2023-26', heading: 1 },
      { words: 'Introduction', heading: 2 },
      'The valley is a safe place. Fewer crimes are recorded here than in any neighbouring district.',
      { words: 'Priority 1: Rural crime', heading: 2 },
      'Thefts of plant and quad bikes rose by 9% in 2022/23.',
      {
        rows: [
          HEADER,
          [
            ['Rural Watch', 'Valley Police'],
            ['Mark farm machinery free of charge', 'Fit trackers to quad bikes'],
            ['Fewer machines are stolen', 'Stolen machines are found sooner'],
            'Machinery is stolen from outlying farms',
            ['60 machines marked by March 2024', 'Thefts lower than in 2022/23'],
            '£4,000 from the police and crime fund',
          ],
          [
            'Valley Police',
            'Hold a rural surgery each quarter',
            'Farmers report what they see',
            'Hare coursing goes unreported',
            '4 surgeries held by March 2024',
            'Within existing budgets',
          ],
        ],
      },
      { words: 'Priority 2: Young people at risk', heading: 2 },
      'Schools ask for help earlier than they did, which is welcome.',
      {
        rows: [
          HEADER,
          [
            ['Youth Service', 'Tarn Academy'],
            ['Open the skate barn on Saturday evenings', 'Match each young person with a mentor'],
            'Young people have somewhere to go',
            'Boredom at weekends leads to damage in the park',
            ['30 young people attend each week', '20 mentors recruited by December 2023'],
            '',
          ],
          [
            'Youth Service',
            ['Train school staff to spot exploitation', 'Map the places where young people meet'],
            ['Staff know when and how to refer', 'Harm is stopped sooner'],
            'Exploitation is spotted late',
            'Number of staff trained',
            '',
          ],
        ],
      },
      { words: 'Project: Market Square', heading: 2 },
      {
        rows: [
          HEADER,
          [
            ['Town Council', 'Shopwatch'],
            ['Share banning orders by radio', 'Repaint the bandstand'],
            'Shoppers feel at ease in the square',
            'Shop theft and begging around the bandstand',
            ['18 shops on the radio scheme', 'Bandstand repainted by June 2023'],
            'Town Council, £1,200',
          ],
        ],
      },
    ]),
}
