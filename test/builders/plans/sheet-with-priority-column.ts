import { workbookFile } from '../workbook-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = ['Ref', 'Priority', 'Objective', 'Activity', 'Owner', 'Target', 'Due', 'Cost']
const money = (value: number) => ({ value, format: '£#,##0' })
const month = (year: number, number: number) => ({
  value: new Date(Date.UTC(year, number - 1, 1)),
  format: 'mmm-yy',
})

/** Oakford: one sheet as people keep lists, with a reference number, a priority column and a row for each activity. */
export const sheetWithPriorityColumn: PlanFixture = {
  fileName: 'oakford-one-sheet.xlsx',
  expected: {
    layout: 'a workbook with one sheet, a priority column repeated on each row, references, money and months',
    priorityNames: ['Hate crime', 'Vehicle crime'],
    counts: { priorities: 2, projects: 0, issues: 4, actions: 6, outcomes: 0, measures: 5, leads: 7 },
  },
  build: () =>
    workbookFile([
      {
        name: 'Action log',
        rows: [
          [{ value: 'Oakford Safer Together: action log 2023/24', strong: true }],
          HEADER.map((value) => ({ value, strong: true })),
          [
            1.1,
            'Hate crime',
            'More people report hate crime',
            'Open six third-party reporting centres',
            'Equality Forum',
            '6 centres open',
            month(2023, 9),
            money(3000),
          ],
          [
            1.2,
            'Hate crime',
            'More people report hate crime',
            'Train shop staff to help a victim',
            'Equality Forum\nOakford Police',
            '90 staff trained',
            month(2024, 3),
            null,
          ],
          [
            1.3,
            'Hate crime',
            'Schools challenge prejudice early',
            'Offer the theatre workshop to each school',
            'Schools Partnership',
            'Workshop in 9 schools',
            month(2024, 2),
            money(4500),
          ],
          [
            2.1,
            'Vehicle crime',
            'Keyless cars are harder to steal',
            'Give away signal-blocking pouches',
            'Oakford Police',
            '1,500 pouches',
            month(2023, 12),
            money(2250),
          ],
          [
            2.2,
            'Vehicle crime',
            'Keyless cars are harder to steal',
            'Explain relay theft at the county show',
            'Oakford Police',
            null,
            month(2023, 7),
            null,
          ],
          [
            2.3,
            'Vehicle crime',
            'Vans are not emptied overnight',
            'Survey the trade car parks and fix their lights',
            'Estates',
            'Lights fixed in 4 car parks',
            month(2024, 1),
            money(12000),
          ],
        ],
      },
      { name: 'Lists', hidden: true, rows: [['Open'], ['Closed']] },
    ]),
}
