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

const POLICE: readonly Layout[] = [
  {
    name: 'a ward table under a force title with a blank line between',
    sheet: `
Ardenshire Police
Recorded crime by ward, Quarter 1 2020/21

Ward | Burglary | Criminal damage | Total crime
Market | 4 | 11 | 15
Alder Green | 0 | 2 | 2
Total | 4 | 13 | 17

Source: Ardenshire Police. Data extracted 4 July 2020
* Fewer than five`,
    tables: [
      {
        headings: ['Ward', 'Burglary', 'Criminal damage', 'Total crime'],
        rows: '4-7',
        body: 5,
        aside: ['7 total'],
        period: '2020-04-01 2020-06-30',
      },
    ],
  },
  {
    name: 'quarters merged over kinds of crime, the ward merged down',
    sheet: `
Ward | Q1 2020/21 | < | Q2 2020/21 | <
^ | Burglary | ASB | Burglary | ASB
Market | 1 | 2 | 3 | 4
Alder Green | 5 | 6 | 7 | 8`,
    tables: [
      {
        headings: [
          'Ward',
          'Q1 2020/21 / Burglary',
          'Q1 2020/21 / ASB',
          'Q2 2020/21 / Burglary',
          'Q2 2020/21 / ASB',
        ],
        body: 3,
        period: null,
      },
    ],
  },
  {
    name: 'three levels: a year over quarters over months',
    sheet: `
Ward | 2020/21 | < | < | < | < | <
^ | Q1 | < | < | Q2 | < | <
^ | Apr | May | Jun | Jul | Aug | Sep
Market | 1 | 2 | 3 | 4 | 5 | 6`,
    tables: [
      {
        headings: [
          'Ward',
          '2020/21 / Q1 / Apr',
          '2020/21 / Q1 / May',
          '2020/21 / Q1 / Jun',
          '2020/21 / Q2 / Jul',
          '2020/21 / Q2 / Aug',
          '2020/21 / Q2 / Sep',
        ],
        body: 4,
      },
    ],
  },
  {
    name: 'one merged year over its quarters, with an open corner',
    sheet: `
 | 2020/21 | < | < | <
Ward | Q1 | Q2 | Q3 | Q4
Market | 1 | 2 | 3 | 4`,
    tables: [
      { headings: ['Ward', '2020/21 / Q1', '2020/21 / Q2', '2020/21 / Q3', '2020/21 / Q4'], rows: '1-3' },
    ],
  },
  {
    name: 'calendar years across as numbers, with an open corner',
    sheet: `
Serious violence by year
 | 2017 | 2018 | 2019
Market | 12 | 14 | 9
Alder Green | 3 | 0 | 1`,
    tables: [
      { headings: ['', '2017', '2018', '2019'], rows: '2-4', body: 3, title: ['Serious violence by year'] },
    ],
  },
  {
    name: 'months across as dates of the spreadsheet, with totals at the end and below',
    sheet: `
Offence | 2020-04-01 | 2020-05-01 | 2020-06-01 | Total
Burglary | 4 | 1 | 0 | 5
Arson | 1 | 0 | 0 | 1
All offences | 5 | 1 | 0 | 6`,
    tables: [
      { headings: ['Offence', '1 April 2020', '1 May 2020', '1 June 2020', 'Total'], aside: ['4 total'] },
    ],
  },
  {
    name: 'groups of offences, each with a heading and a sub-total',
    sheet: `
Offence | Apr-20 | May-20
Acquisitive
Burglary | 4 | 1
Theft from vehicle | 2 | 3
Sub-total | 6 | 4
Damage
Arson | 1 | 0
Sub-total | 1 | 0
Grand total | 7 | 4`,
    tables: [
      {
        aside: ['2 group-heading', '5 total', '6 group-heading', '8 total', '9 total'],
        rows: '1-9',
      },
    ],
  },
  {
    name: 'subtotals that Excel made, named after their groups',
    sheet: `
Ward | Offence | Count
Market | Burglary | 4
Market | ASB | 6
Market Total |  | 10
Riverside | ASB | 3
Riverside Total |  | 3
Grand Total |  | 13`,
    tables: [{ aside: ['4 total', '6 total', '7 total'] }],
  },
  {
    name: 'a list of cases without headings',
    sheet: `
2020-04-03 | Market | Noise
2020-04-04 | Riverside | Fire setting
2020-04-09 | Market | Noise`,
    tables: [{ headings: ['', '', ''], rows: '1-3', body: 1 }],
  },
  {
    name: 'a text list without headings, its words coming again',
    sheet: `
Market | ASB | open
Market | Burglary | closed
Riverside | ASB | closed`,
    tables: [{ rows: '1-3', body: 1 }],
  },
  {
    name: 'headings printed again on each page',
    sheet: `
Ward | Month | Count
Market | Apr-20 | 4
Riverside | Apr-20 | 1

Ward | Month | Count
Alder Green | Apr-20 | 6
WARD | MONTH | COUNT
Old Town | Apr-20 | 2`,
    tables: [{ rows: '1-8', aside: ['5 repeated-heading', '7 repeated-heading'] }],
  },
  {
    name: 'counts that were kept back, and percentages',
    sheet: `
Ward | Hate crime | % change
Market | * | 12%
Riverside | <5 | -3%`,
    tables: [{ headings: ['Ward', 'Hate crime', '% change'], rows: '1-3', aside: [] }],
  },
]

const LANDLORDS: readonly Layout[] = [
  {
    name: 'two tables one above the other, each with its title',
    sheet: `
ASB cases opened, April 2020
Neighbourhood | Cases
Hawthorn | 5
Meadow | 2
Total | 7

Cases closed, May 2020
Neighbourhood | Closed | Average days
Hawthorn | 4 | 21
Meadow | 1 | 8`,
    tables: [
      { title: ['ASB cases opened, April 2020'], rows: '2-5', period: '2020-04-01 2020-04-30' },
      { title: ['Cases closed, May 2020'], rows: '8-10', period: '2020-05-01 2020-05-31' },
    ],
  },
  {
    name: 'two tables with a note below the first and an empty line below the second title',
    sheet: `
Ward | Cases
Market | 5
Note: closed cases are not counted

Cases closed, May 2020

Ward | Closed
Market | 4`,
    tables: [
      { title: [], rows: '1-2' },
      { title: ['Cases closed, May 2020'], rows: '7-8' },
    ],
  },
  {
    name: 'two tables side by side under the same headings',
    sheet: `
Apr - Jun 2020
Ward | Cases |  | Ward | Cases
Market | 5 |  | Old Town | 7
Riverside | 1 |  | Spring Hill | 0`,
    tables: [
      { headings: ['Ward', 'Cases'], rows: '2-4', period: '2020-04-01 2020-06-30' },
      {
        headings: ['Ward', 'Cases'],
        rows: '2-4',
        period: '2020-04-01 2020-06-30',
        title: ['Apr - Jun 2020'],
      },
    ],
  },
  {
    name: 'two tables side by side, the second longer and under a title of its own',
    sheet: `
Opened |  |  | Closed
Ward | Cases |  | Reason | Number
Market | 5 |  | Resolved | 7
Riverside | 1 |  | Moved | 2
 |  |  | Other | 1`,
    tables: [
      { headings: ['Ward', 'Cases'], rows: '2-4', title: ['Opened'] },
      { headings: ['Reason', 'Number'], rows: '2-5', title: ['Closed'] },
    ],
  },
  {
    name: 'one table with an empty column that only makes room',
    sheet: `
Neighbourhood | Opened |  | Closed | Open
Hawthorn | 5 |  | 3 | 2
Meadow | 2 |  | 2 | 0`,
    tables: [{ headings: ['Neighbourhood', 'Opened', 'Closed', 'Open'], rows: '1-3' }],
  },
  {
    name: 'an empty row below the headings and between groups',
    sheet: `
Estate | Noise | Rubbish

Hawthorn | 5 | 1

Meadow | 2 | 0

Total | 7 | 1`,
    tables: [{ headings: ['Estate', 'Noise', 'Rubbish'], rows: '1-7', body: 2, aside: ['7 total'] }],
  },
  {
    name: 'a table that begins away from the corner, with a hidden column',
    sheet: `


 |  | Estate | Noise
 |  | Hawthorn | 5
 |  | Meadow | 2`,
    tables: [{ headings: ['Estate', 'Noise'], rows: '3-5' }],
  },
]

const GROUPS: readonly (readonly [string, readonly Layout[]])[] = [
  ['police', POLICE],
  ['landlords', LANDLORDS],
]

describe.each(GROUPS)('a sheet of %s', (_, layouts) => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('is read: %s', (_name, layout) => {
    const sheet = drawnSheet(layout.sheet, { name: layout.sheetName ?? 'Sheet1' })
    const tables = atOnce(findTables([sheet], DAY)).map(inShort)
    expect(tables).toMatchObject(layout.tables)
    expect(tables).toHaveLength(layout.tables.length)
  })
})
