import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = ['Issue', 'Action', 'Outcome', 'Measure', 'Lead', 'Links to strategies']

/** Marlstone: much narrative, with quotations, footnotes, links and lists, and a seventh column of its own. */
export const notesAndQuotations: PlanFixture = {
  fileName: 'marlstone-notes.docx',
  expected: {
    layout:
      'long narrative with quotations, footnotes, links and numbered lists; a column for links to strategies',
    priorityNames: ['Exploitation'],
    counts: { priorities: 1, projects: 0, issues: 2, actions: 3, outcomes: 3, measures: 3, leads: 3 },
  },
  build: () =>
    wordFile([
      { words: 'Marlstone Community Safety Strategy 2023-2026', title: true },
      { words: 'What residents told us', heading: 1 },
      { words: '“I would walk home if the lamps in Tanner Row worked.”', quotation: true },
      {
        words: [
          'The panel met twice',
          { text: '', note: 'Minutes of 4 May and 9 June 2022.' },
          ' and asked for ',
          { text: 'three', strong: true },
          ' things:',
        ],
      },
      { words: 'Better light', number: 1 },
      { words: 'A named officer', number: 1 },
      { words: 'News of what was done', number: 1 },
      { words: 'Exploitation', heading: 1 },
      {
        words: [
          'Children are moved along the railway to sell drugs',
          { text: '', note: 'County intelligence summary, 2022, page 7.' },
          '. Read the ',
          { text: 'national guidance', link: 'https://www.example.org/guidance' },
          ' or write to ',
          { text: 'the team', link: 'mailto:safety@marlstone.example' },
          '. It is ',
          { text: 'never', emphasis: true },
          ' the child’s choice.',
        ],
      },
      { words: 'Our approach', heading: 2 },
      { words: 'See the signs', bullet: 1 },
      { words: 'missing from school', bullet: 2 },
      { words: 'new phones and clothes', bullet: 2 },
      { words: 'Act on the same day', bullet: 1 },
      {
        headerRows: 1,
        rows: [
          HEADER,
          [
            'Railway staff do not know the signs',
            ['Brief station staff', 'Display the helpline on platforms'],
            'Staff call when they are worried',
            ['8 briefings by March 2024', 'Posters at 3 stations'],
            ['Rail Police', 'Marlstone Council'],
            'County Exploitation Strategy',
          ],
          [
            {
              content: [
                { words: ['Parents hear of it too late', { text: '', note: 'Survey of 61 parents.' }] },
              ],
            },
            'Hold evening talks in both secondary schools',
            ['Parents notice sooner', 'Parents know whom to call'],
            'Number of parents attending',
            'Marlstone Council',
            '',
          ],
        ],
      },
    ]),
}
