import { wordFile } from '../word-file.ts'
import type { PlanFixture } from './plan-fixture.ts'

const HEADER = ['Objective', 'What we will do', 'Milestone', 'Who', 'By when']

/** Harrowmere: a heading for each priority, and columns named in everyday words with a due date of their own. */
export const objectivesByHeading: PlanFixture = {
  fileName: 'harrowmere-objectives.docx',
  expected: {
    layout: 'a heading and a table for each priority; Objective, What we will do, Milestone, Who, By when',
    priorityNames: ['Nuisance and disorder', 'Safer at home', 'Doorstep crime'],
    counts: { priorities: 3, projects: 0, issues: 6, actions: 11, outcomes: 0, measures: 9, leads: 11 },
  },
  build: () =>
    wordFile([
      { words: 'Harrowmere Community Safety Partnership', title: true },
      { words: 'Delivery Plan 2024-2027', heading: 1 },
      'This plan says what the partnership will do in 2024/25 and how residents can hold it to account.',
      { words: 'How we chose our priorities', heading: 1 },
      'Three hundred residents answered the autumn panel, and the county analysts looked at four years of reports.',
      { words: 'Nuisance and disorder', heading: 2 },
      'Reports of nuisance cluster around the canal basin and the two retail parks.',
      {
        headerRows: 1,
        rows: [
          HEADER,
          [
            'Reduce rowdy behaviour at the canal basin',
            ['Run a joint evening patrol each Friday', 'Fit two lamps on the towpath'],
            ['26 patrols completed', 'Lamps lit'],
            ['Harrowmere Police', 'Canal Trust'],
            ['31 March 2025', 'September 2024'],
          ],
          [
            'Settle disputes between neighbours early',
            ['Offer mediation within ten working days', 'Train four housing officers as first contacts'],
            'At least 15 disputes offered mediation',
            ['Common Ground Mediation', 'Housing'],
            'By March 2025',
          ],
        ],
      },
      { words: 'Safer at home', heading: 2 },
      'Domestic abuse remains the largest single cause of violent crime in the district.',
      {
        headerRows: 1,
        rows: [
          HEADER,
          [
            'Help more people to ask for support',
            ['Place posters in every surgery and library', 'Hold a drop-in at the Willow Centre'],
            ['Posters in 14 places', '40 people seen at the drop-in'],
            ['Harbour Support', 'Public Health'],
            'December 2024',
          ],
          [
            'Challenge those who cause harm',
            'Refer to the county behaviour programme',
            '12 referrals',
            ['Probation', 'Harrowmere Police'],
            'March 2025',
          ],
        ],
      },
      { words: 'Doorstep crime', heading: 2 },
      {
        headerRows: 1,
        rows: [
          HEADER,
          [
            'Older residents recognise rogue traders',
            ['Give talks at lunch clubs', 'Deliver door stickers with the parish magazine'],
            ['10 talks given', '2,000 stickers delivered'],
            'Trading Standards',
            'October 2024',
          ],
          [
            'Banks and shops stop payments under pressure',
            ['Brief branch managers', 'Share alerts within one day'],
            'All five branches briefed',
            ['Trading Standards', 'Harrowmere Police'],
            'Summer 2024',
          ],
        ],
      },
      { words: 'Contact', heading: 1 },
      'Write to the Community Safety Team, Harrowmere District Council.',
    ]),
}
