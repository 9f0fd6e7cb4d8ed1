import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = ['Issues', 'Actions', 'Outcomes', 'Measures', 'Leads']

/** Brackwater: cells with lists in lists, several sentences run on in one paragraph, and leads without commas. */
export const crowdedCells: PlanFixture = {
  fileName: 'brackwater-crowded-cells.docx',
  expected: {
    layout:
      'lists in lists inside cells; typed bullets; several actions or measures run on in one paragraph; leads run together',
    priorityNames: ['Drugs and alcohol', 'Road safety'],
    counts: { priorities: 2, projects: 0, issues: 3, actions: 10, outcomes: 4, measures: 9, leads: 7 },
    unsplit: { priorities: 2, projects: 0, issues: 3, actions: 8, outcomes: 3, measures: 5, leads: 3 },
  },
  build: () =>
    wordFile([
      { words: 'Brackwater Partnership Plan 2026', heading: 1 },
      { words: 'Partners: Brackwater Police, Public Health, Town Hall, River Watch, Fire Service.' },
      { words: 'Priority: Drugs and alcohol', heading: 2 },
      {
        rows: [
          HEADER,
          [
            'Needles are left in the play park',
            {
              content: [
                { words: 'Clear the park every morning', bullet: 1 },
                { words: 'Put in two more bins', bullet: 1 },
                { words: 'by the swings', bullet: 2 },
                { words: 'by the bandstand', bullet: 2 },
              ],
            },
            'Families use the park again',
            'Number of needles collected by March 2026 Number of bins in place by June 2026 Increase in park visits compared with 2025',
            'Brackwater Police Public Health',
          ],
          [
            'Young people drink on the towpath',
            'Work with shops on proxy sales Talk to parents at the school gate Patrol the towpath on Fridays',
            'Fewer young people drink in public More young people ask for help',
            ['Number of shops visited', 'Number of parents spoken to'],
            'Town Hall River Watch Brackwater Police',
          ],
        ],
      },
      { words: 'Priority: Road safety', heading: 2 },
      {
        rows: [
          HEADER,
          [
            'Cyclists are hurt at the bridge',
            ['• Repaint the cycle lane', '• Trim the hedge', '- Lend lights to schools'],
            'Fewer cyclists are hurt',
            [
              'Lane repainted by May 2026',
              'Number of lights lent Number of collisions at the bridge by December 2026 Number of schools taking part',
            ],
            'Town Hall Fire Service',
          ],
        ],
      },
    ]),
}
