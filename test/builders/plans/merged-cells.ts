import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = ['Issue', 'Action', 'Outcome', 'Measure of success', 'Lead', 'Timescale']

/** Ellbourne: the priority stands in a merged row above the header, and an issue's cell is merged over its rows. */
export const mergedCells: PlanFixture = {
  fileName: 'ellbourne-merged-cells.docx',
  expected: {
    layout: 'the priority in a merged title row above the header; issue cells merged over several rows',
    priorityNames: ['Antisocial behaviour', 'Serious violence'],
    counts: { priorities: 2, projects: 0, issues: 4, actions: 9, outcomes: 8, measures: 8, leads: 9 },
  },
  build: () =>
    wordFile([
      { words: 'Ellbourne Borough: Community Safety Action Plan 2025/26', heading: 1 },
      'The Board agreed two priorities in January.',
      {
        headerRows: 2,
        rows: [
          [
            {
              content: [{ words: [{ text: 'Priority 1 - Antisocial behaviour', strong: true }] }],
              colSpan: 6,
            },
          ],
          HEADER,
          [
            { content: ['Off-road motorcycles on the common'], rowSpan: 3 },
            'Put boulders at the three entrances',
            'Motorcycles cannot get in',
            'Three entrances closed',
            'Parks Service',
            'May 2025',
          ],
          [
            'Seize vehicles after one warning',
            'Riders think twice',
            'Number of vehicles seized',
            'Ellbourne Police',
            'March 2026',
          ],
          [
            'Offer a legal track day with the riders club',
            'Riders have a lawful place to go',
            '4 track days held',
            ['Riders Club', 'Parks Service'],
            'March 2026',
          ],
          [
            { content: ['Fly-tipping behind the parades'], rowSpan: 2 },
            'Move the camera each month',
            'Offenders are identified',
            '12 moves made',
            'Environmental Health',
            'March 2026',
          ],
          [
            'Clear reported tips within two days',
            'Tips do not attract more',
            '95% cleared in two days',
            'Street Care',
            '',
          ],
        ],
      },
      'Progress is reported to the Board each quarter.',
      {
        headerRows: 2,
        rows: [
          [{ content: [{ words: [{ text: 'Priority 2 - Serious violence', strong: true }] }], colSpan: 6 }],
          HEADER,
          [
            { content: ['Knives carried by under-eighteens'], rowSpan: 2 },
            ['Run a knife amnesty', 'Visit every secondary school'],
            'Fewer knives on the street',
            ['Knives handed in', '6 schools visited'],
            'Ellbourne Police',
            'July 2025',
          ],
          [
            'Train youth workers to respond',
            'Young people are talked to, not only searched',
            '',
            'Youth Service',
            '',
          ],
          [
            'Violence in the evening economy',
            'Street marshals on the last Saturday of the month',
            'People get home safely',
            'Marshals out on 12 nights',
            'Best Bar None group',
            'March 2026',
          ],
        ],
      },
    ]),
}
