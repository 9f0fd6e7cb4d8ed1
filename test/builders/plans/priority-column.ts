import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = [
  'Priority',
  'What is the problem?',
  'Actions',
  'Outcomes',
  'Performance measures',
  'Responsible',
]

/** Westmarch: one long table for all priorities, which are named in its first column once for all of their rows. */
export const priorityColumn: PlanFixture = {
  fileName: 'westmarch-priority-column.docx',
  expected: {
    layout: 'one table for all priorities with a priority column, merged over the rows of a priority',
    priorityNames: ['Reduce reoffending', 'Protect older people', 'Safer streets'],
    counts: { priorities: 3, projects: 0, issues: 6, actions: 10, outcomes: 7, measures: 9, leads: 9 },
  },
  build: () =>
    wordFile([
      { words: 'Westmarch Community Safety Plan', heading: 1 },
      { words: 'Foreword', heading: 2 },
      'Our partnership has met every six weeks since 2011. This is its shortest plan so far.',
      { words: 'Action plan 2022/23', heading: 2 },
      {
        headerRows: 1,
        rows: [
          HEADER,
          [
            { content: ['Reduce reoffending'], rowSpan: 2 },
            'People leave prison without an address',
            ['Keep two emergency rooms', 'Meet people at the gate'],
            'Fewer people sleep out in their first week',
            ['Rooms used on 200 nights', '30 people met'],
            ['Probation', 'Housing Options'],
          ],
          [
            'Employers are wary of a record',
            'Hold a breakfast with local employers',
            'More employers interview',
            '5 employers sign the pledge by March 2023',
            'Chamber of Trade',
          ],
          [
            { content: ['Protect older people'], rowSpan: 2 },
            'Courier fraud',
            ['Visit sheltered housing with the fraud game', 'Put warnings in prescription bags'],
            ['Residents hang up', 'Losses fall'],
            ['12 visits', '8,000 bags'],
            ['Westmarch Police', 'Pharmacies'],
          ],
          [
            'Loneliness makes people easy to befriend and to cheat',
            'Recruit telephone friends',
            'People have somebody to ask',
            '25 friends recruited',
            'Age Well Westmarch',
          ],
          [
            { content: ['Safer streets'], rowSpan: 2 },
            'Speeding past the school in Mill Lane',
            ['Lend the speed board to the school', 'Paint the crossing'],
            'Cars slow down',
            ['Average speed below 25 miles an hour', 'Crossing painted by September 2022'],
            'Highways',
          ],
          [
            'The underpass feels unsafe',
            ['Replace the mirrors', 'Commission a mural with young people'],
            'People use the underpass after dark',
            'Footfall counted in May and October',
            ['Town Council', 'Arts Trust'],
          ],
        ],
      },
    ]),
}
