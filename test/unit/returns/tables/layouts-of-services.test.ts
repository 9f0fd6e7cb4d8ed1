import { describe, expect, test } from 'vitest'
import { findTables } from '../../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { drawnSheet, inShort, type TableInShort } from '../../../builders/drawn-sheets.ts'
import { day } from '../../../builders/series.ts'

const DAY = day('2020-07-20')

interface Layout {
  readonly name: string
  readonly sheet: string
  readonly sheetName?: string
  readonly tables: readonly Partial<TableInShort>[]
}

const SERVICES: readonly Layout[] = [
  {
    name: 'a form above the table: agency, contact, period',
    sheet: `
Agency: | Youth Hub
Contact: | R. Example
Quarter: | 2
Year: | 2020/21

Measure | Target | Actual
Referrals | 40 | 31
Young people engaged | 30 | 28

Signed: | R. Example
Date: | 4 October 2020`,
    tables: [
      {
        headings: ['Measure', 'Target', 'Actual'],
        rows: '6-8',
        title: ['Agency: Youth Hub', 'Contact: R. Example', 'Quarter: 2', 'Year: 2020/21'],
        period: '2020-07-01 2020-09-30',
      },
    ],
  },
  {
    name: 'a form right above the table',
    sheet: `
Project | Getting Started
Period | July 2020
Measure | Actual | Note
Sessions | 12 | one cancelled`,
    tables: [{ headings: ['Measure', 'Actual', 'Note'], rows: '3-4', period: '2020-07-01 2020-07-31' }],
  },
  {
    name: 'measures that begin with the word total, which are no totals',
    sheet: `
Measure | Q1 | Q2
Total referrals | 40 | 31
Total number of young people | 30 | 28
Sessions | 9 | 4`,
    tables: [{ aside: [], rows: '1-4' }],
  },
  {
    name: 'a total of everything that is not called a total alone',
    sheet: `
Crime type | Q1 | Q2
Burglary | 4 | 3
Arson | 1 | 2
Total crime | 5 | 5`,
    tables: [{ aside: ['4 total'] }],
  },
  {
    name: 'a title in two places right above the headings',
    sheet: `
Domestic abuse service |  | July 2020
Measure | Target | Actual
Referrals | 40 | 31
Safe places | 3 | 2`,
    tables: [
      { headings: ['Measure', 'Target', 'Actual'], title: ['Domestic abuse service July 2020'], rows: '2-4' },
    ],
  },
  {
    name: 'targets and figures under each quarter, not merged',
    sheet: `
 | Q1 2020/21 |  | Q2 2020/21 |
Measure | Target | Actual | Target | Actual
Referrals | 40 | 31 | 40 | 35`,
    tables: [
      {
        headings: [
          'Measure',
          'Q1 2020/21 / Target',
          'Q1 2020/21 / Actual',
          'Q2 2020/21 / Target',
          'Q2 2020/21 / Actual',
        ],
      },
    ],
  },
  {
    name: 'a sheet whose name says the month, its title the year',
    sheetName: 'July',
    sheet: `
Performance return 2020/21
Measure | Actual
Referrals | 31`,
    tables: [{ period: '2020-07-01 2020-07-31' }],
  },
]

const YOUTH: readonly Layout[] = [
  {
    name: 'a list of sessions of words and days',
    sheet: `
Sessions delivered, Apr - Jun 20
Date | Session | Venue | Attended
2020-04-03 | Boxing | Youth Hub | 12
2020-04-10 | Boxing | Youth Hub | 9
2020-04-17 | Art | Library |`,
    tables: [
      {
        headings: ['Date', 'Session', 'Venue', 'Attended'],
        rows: '2-5',
        period: '2020-04-01 2020-06-30',
        aside: [],
      },
    ],
  },
  {
    name: 'a list of sessions as text, as from a CSV file',
    sheet: `
Date | Session | Attended | Notes
03/04/2020 | Boxing | 12 | good
10/04/2020 | Boxing | n/a |`,
    tables: [{ headings: ['Date', 'Session', 'Attended', 'Notes'], rows: '1-3', body: 2 }],
  },
  {
    name: 'a register with days across and ticks',
    sheet: `
Register: Boxing
Participant | 2020-04-03 | 2020-04-10 | 2020-04-17
P1 | x |  | x
P2 |  | x | x`,
    tables: [
      {
        headings: ['Participant', '3 April 2020', '10 April 2020', '17 April 2020'],
        title: ['Register: Boxing'],
      },
    ],
  },
  {
    name: 'months as headings of groups between the sessions',
    sheet: `
Session | Attended | New
April 2020
Boxing | 12 | 3
Art | 7 | 0
May 2020
Boxing | 9 | 1`,
    tables: [{ aside: ['2 group-heading', '5 group-heading'], rows: '1-6' }],
  },
  {
    name: 'wards across and months down',
    sheet: `
Attendance 2020/21
Month | Market | Riverside | All wards
Apr-20 | 12 | 3 | 15
May-20 | 9 | 1 | 10`,
    tables: [
      { headings: ['Month', 'Market', 'Riverside', 'All wards'], period: '2020-04-01 2021-03-31', aside: [] },
    ],
  },
  {
    name: 'a list of agencies of words alone',
    sheet: `
Organisation | Abbreviation | Also known as
Ardenshire Fire and Rescue | AFRS | Fire Service
Youth Hub | YH |`,
    tables: [{ headings: ['Organisation', 'Abbreviation', 'Also known as'], rows: '1-3' }],
  },
]

const NO_TABLE: readonly Layout[] = [
  { name: 'an empty sheet', sheet: '', tables: [] },
  {
    name: 'a page of words',
    sheet: 'Guidance\n\nPlease fill in every sheet.\nReturn it by the tenth.',
    tables: [],
  },
  { name: 'a form alone', sheet: 'Agency: | Youth Hub\nContact: | R. Example', tables: [] },
]

const GROUPS: readonly (readonly [string, readonly Layout[]])[] = [
  ['services', SERVICES],
  ['youth projects', YOUTH],
  ['nobody, since there is no table', NO_TABLE],
]

describe.each(GROUPS)('a sheet of %s', (_, layouts) => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('is read: %s', (_name, layout) => {
    const sheet = drawnSheet(layout.sheet, { name: layout.sheetName ?? 'Sheet1' })
    const tables = atOnce(findTables([sheet], DAY)).map(inShort)
    expect(tables).toMatchObject(layout.tables)
    expect(tables).toHaveLength(layout.tables.length)
  })
})
