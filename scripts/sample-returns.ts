// What the sample files of twelve partners say: every figure is made up. Each partner sends a file for July to September
// and one for October to December 2020, a little different the second time, as partners do.

export type SampleCell = string | number | Date | null
export type SampleRows = readonly (readonly SampleCell[])[]

export interface SampleSheet {
  readonly name: string
  readonly rows: SampleRows
  /** First row, first column, last row, last column, from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly hiddenColumns?: readonly number[]
}

export interface SampleFile {
  /** With its ending, which says how it is written. */
  readonly name: string
  readonly sheets: readonly SampleSheet[]
}

export const WARDS = [
  'Boley Park',
  'Chadsmead',
  'Chasetown',
  'Curborough',
  'Leomansley',
  "St John's",
  'Stowe',
  'Summerfield',
]
const OFFENCES = ['Burglary', 'Violence', 'Vehicle crime', 'Criminal damage']
const MONTHS = [
  ['July 2020', 'August 2020', 'September 2020'],
  ['October 2020', 'November 2020', 'December 2020'],
] as const
const QUARTER = ['Q2 2020/21', 'Q3 2020/21'] as const

/** A made-up count that is the same each time: small for quiet wards, larger for the centre. */
export function count(...parts: readonly number[]): number {
  const mixed = parts.reduce((sum, part) => (sum * 31 + part * 17 + 7) % 1009, 3)
  return mixed % 14
}

const total = (rows: SampleRows, column: number): number =>
  rows.reduce((sum, row) => sum + (typeof row[column] === 'number' ? Number(row[column]) : 0), 0)
const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date))
const pad = (number: number): string => String(number).padStart(2, '0')

type Quarter = 0 | 1

/** Wards down, months across as dates, totals below and beside. */
function policeByMonth(quarter: Quarter): SampleFile {
  const months = [7, 8, 9].map((month) => day(2020, month + quarter * 3, 1))
  const rows = WARDS.map((ward, at) => {
    const counts = months.map((_month, month) => count(1, quarter, at, month))
    return [quarter === 0 ? ward : `${ward} Ward`, ...counts, counts.reduce((sum, one) => sum + one, 0)]
  })
  const totals = ['Total', ...[1, 2, 3, 4].map((column) => total(rows, column))]
  return {
    name: `police-asb-by-ward-${quarter + 2}.xlsx`,
    sheets: [
      {
        name: 'ASB',
        rows: [
          ['Staffordshire Police'],
          ['Anti-social behaviour incidents by ward'],
          [],
          [quarter === 0 ? 'Ward' : 'Ward name', ...months, 'Total'],
          ...rows,
          totals,
          [],
          ['Source: incident recording system. Figures may change.'],
        ],
      },
    ],
  }
}

/** A crosstab with quarters over offences, merged. */
function policeCrosstab(quarter: Quarter): SampleFile {
  const shown = quarter === 0 ? OFFENCES : [...OFFENCES.slice(1), 'Burglary']
  const quarters = [QUARTER[quarter], quarter === 0 ? 'Q2 2019/20' : 'Q3 2019/20']
  const width = shown.length
  return {
    name: `police-crime-crosstab-${quarter + 2}.xlsx`,
    sheets: [
      {
        name: 'Crime',
        rows: [
          ['Recorded crime by ward and offence group'],
          [],
          ['Ward', ...quarters.flatMap((name) => [name, ...shown.slice(1).map(() => null)])],
          [null, ...quarters.flatMap(() => shown)],
          ...WARDS.map((ward, at) => [
            ward,
            ...quarters.flatMap((_name, which) =>
              shown.map((offence) => count(2, quarter, at, which, OFFENCES.indexOf(offence))),
            ),
          ]),
        ],
        merges: [
          [2, 1, 2, width],
          [2, width + 1, 2, width * 2],
          [2, 0, 3, 0],
        ],
      },
    ],
  }
}

/** In long form, with the quarter in words and figures that were kept back. */
function policeLong(quarter: Quarter): SampleFile {
  const head =
    quarter === 0
      ? ['Ward', 'Offence', 'Period', 'Count', 'Comment']
      : ['Offence', 'Ward', 'Period', 'Seriousness', 'No. of offences']
  const rows = WARDS.slice(0, 5).flatMap((ward, at) =>
    ['Hate crime', 'Domestic abuse'].map((offence, kind) => {
      const figure =
        at === 3 && kind === 0 ? '*' : at === 4 && kind === 0 ? '<5' : count(3, quarter, at, kind)
      return quarter === 0
        ? [ward, offence, QUARTER[0], figure, null]
        : [offence, ward, QUARTER[1], 'low', figure]
    }),
  )
  return {
    name: `police-hate-and-abuse-${quarter + 2}.xlsx`,
    sheets: [{ name: 'Data', rows: [head, ...rows] }],
  }
}

/** A landlord's list: one row a case, the day as text. */
function landlordCases(quarter: Quarter): SampleFile {
  const head =
    quarter === 0
      ? ['Reference', 'Ward', 'Category', 'Date opened', 'Status']
      : ['Ref', 'Date opened', 'Category', 'Ward', 'Status', 'Tenure']
  const kinds = ['Noise', 'Litter', 'Threats']
  const rows = Array.from({ length: 24 }, (_, at) => {
    const opened = `${pad(((at * 5) % 28) + 1)}/${pad(7 + quarter * 3 + (at % 3))}/2020`
    const [ward, kind] = [WARDS[at % 5] ?? '', kinds[at % 3] ?? '']
    const reference = `B${quarter}${100 + at}`
    return quarter === 0
      ? [reference, ward, kind, opened, 'Open']
      : [reference, opened, kind, ward, 'Open', 'Social rent']
  })
  return {
    name: `bromfield-homes-cases-${quarter + 2}.xlsx`,
    sheets: [{ name: 'Cases', rows: [head, ...rows] }],
  }
}

/** A second landlord, from an old program: headings of two rows, a column hidden. */
function landlordOld(quarter: Quarter): SampleFile {
  const months = MONTHS[quarter]
  return {
    name: `trent-housing-${quarter + 2}.xls`,
    sheets: [
      {
        name: 'Return',
        rows: [
          ['Trent Housing: ASB reports by area'],
          [],
          [null, null, months[0], months[1], months[2]],
          ['Area', 'Code', 'Reports', 'Reports', 'Reports'],
          ...WARDS.slice(0, 6).map((ward, at) => [
            ward,
            `E0${at}`,
            ...months.map((_m, month) => count(5, quarter, at, month)),
          ]),
          [
            'Total',
            null,
            ...[0, 1, 2].map((month) =>
              WARDS.slice(0, 6).reduce((sum, _w, at) => sum + count(5, quarter, at, month), 0),
            ),
          ],
        ],
        hiddenColumns: [1],
      },
    ],
  }
}

/** Sessions of a youth project with how many came. */
function youthSessions(quarter: Quarter): SampleFile {
  const head =
    quarter === 0
      ? ['Date', 'Session', 'Venue', 'Age group', 'Attended', 'New']
      : ['Session date', 'Activity', 'Venue', 'Numbers attended', 'New young people', 'Age group']
  const rows = Array.from({ length: 10 }, (_, at) => {
    const date = day(2020, 7 + quarter * 3 + (at % 3), ((at * 7) % 27) + 1)
    const [name, venue, age] = [
      ['Boxing', 'Football', 'Art'][at % 3] ?? '',
      ['Market Hall', 'Old Forge'][at % 2] ?? '',
      at % 2 === 0 ? '11 to 14' : '15 to 18',
    ]
    const [came, fresh] = [8 + count(6, quarter, at), count(6, at) % 4]
    return quarter === 0 ? [date, name, venue, age, came, fresh] : [date, name, venue, came, fresh, age]
  })
  return {
    name: `getin2it-sessions-${quarter + 2}.xlsx`,
    sheets: [{ name: 'Sessions', rows: [head, ...rows] }],
  }
}

/** A register: who came on which day, by ticks; its names are dropped. */
function youthRegister(quarter: Quarter): SampleFile {
  const days = [2, 9, 16, 23].map((date) => day(2020, 7 + quarter * 3, date))
  const people = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', ...(quarter === 1 ? ['Seven'] : [])]
  return {
    name: `fun-club-register-${quarter + 2}.xlsx`,
    sheets: [
      {
        name: 'Register',
        rows: [
          ['Fun Club register'],
          [],
          ['Name of child', ...days],
          ...people.map((person, at) => [
            `Person ${person}`,
            ...days.map((_day, on) => ((at + on + quarter) % 3 === 0 ? null : '✓')),
          ]),
        ],
      },
    ],
  }
}

const ABUSE_MEASURES = [
  'Number of people from Lichfield district who start a course',
  'Number of people from Lichfield District who finish a course',
  'Number of victims from Lichfield District helped in 1:1 meetings by March 2021',
  'Number of volunteers from Lichfield District who become peer mentors by March 2021',
  'Number of young people who volunteer',
]

/** A service's quarterly return: a title block, notes, measures down and quarters across. */
function abuseService(quarter: Quarter): SampleFile {
  const quarters = quarter === 0 ? ['Q1 2020/21', 'Q2 2020/21'] : ['Q1 2020/21', 'Q2 2020/21', 'Q3 2020/21']
  const title =
    quarter === 0
      ? [['New Era'], ['Quarterly return to the Community Safety Partnership'], []]
      : [['New Era quarterly return'], []]
  return {
    name: `new-era-return-${quarter + 2}.xlsx`,
    sheets: [
      {
        name: 'Return',
        rows: [
          ...title,
          [quarter === 0 ? 'Measure' : 'Performance measure', ...quarters, 'Comment'],
          ...ABUSE_MEASURES.map((measure, at) => [
            measure,
            ...quarters.map((_q, which) => 4 + count(8, at, which)),
            null,
          ]),
          [],
          ['Notes: figures are of people, not of contacts.'],
        ],
      },
    ],
  }
}

/** Years over months, in an open format. */
function fireService(quarter: Quarter): SampleFile {
  const names = quarter === 0 ? ['Jul', 'Aug', 'Sep'] : ['Oct', 'Nov', 'Dec']
  return {
    name: `fire-small-fires-${quarter + 2}.ods`,
    sheets: [
      {
        name: 'Deliberate small fires',
        rows: [
          [null, '2019', null, null, '2020', null, null],
          ['Ward', ...names, ...names],
          ...WARDS.slice(0, 5).map((ward, at) => [
            ward,
            ...[0, 1, 2, 3, 4, 5].map((month) => count(9, quarter, at, month)),
          ]),
        ],
        merges: [
          [0, 1, 0, 3],
          [0, 4, 0, 6],
        ],
      },
    ],
  }
}

/** A housing association's list with pound signs and curly apostrophes, in the letters of Windows. */
function housingCsv(quarter: Quarter): SampleFile {
  const head =
    quarter === 0
      ? ['Ward', 'Type', 'Month', 'Reports', 'Cost of repairs']
      : ['Month', 'Ward', 'Type', 'Cost of repairs', 'Number of reports']
  const rows = WARDS.slice(4, 7).flatMap((ward, at) =>
    MONTHS[quarter].map((month, which) => {
      const name = ward === "St John's" ? 'St John’s' : ward
      const [reports, cost] = [count(10, quarter, at, which), `£${100 + at * 20}`]
      return quarter === 0
        ? [name, 'Fly-tipping', month, reports, cost]
        : [month, name, 'Fly-tipping', cost, reports]
    }),
  )
  const column = quarter === 0 ? 3 : 4
  const totals: SampleCell[] = ['Total', null, null, null, null]
  totals[column] = total(rows, column)
  return {
    name: `castle-housing-${quarter + 2}.csv`,
    sheets: [{ name: 'Rows', rows: [head, ...rows, totals] }],
  }
}

/** An export with tabs in wide letters. */
function healthTsv(quarter: Quarter): SampleFile {
  const head =
    quarter === 0
      ? ['Area', 'Indicator', 'From', 'To', 'Number']
      : ['Indicator', 'Area', 'From', 'To', 'Number']
  const [from, to] = quarter === 0 ? ['01/07/2020', '30/09/2020'] : ['01/10/2020', '31/12/2020']
  const rows = WARDS.slice(0, 4).flatMap((ward, at) =>
    ['Assaults', 'Alcohol-related attendances'].map((kind, which) => {
      const figure = String(count(11, quarter, at, which))
      return quarter === 0 ? [ward, kind, from, to, figure] : [kind, ward, from, to, figure]
    }),
  )
  return { name: `health-attendances-${quarter + 2}.tsv`, sheets: [{ name: 'Rows', rows: [head, ...rows] }] }
}

/** A list of partners. */
function partnerList(quarter: Quarter): SampleFile {
  const head =
    quarter === 0
      ? ['Organisation', 'Abbreviation', 'Also known as']
      : ['Abbreviation', 'Organisation', 'Also known as', 'Website']
  const partners = [
    ['Staffordshire Fire and Rescue Service', 'SFRS', 'Fire Service'],
    ['Bromfield Homes', 'BH', 'Bromfield Housing'],
    ['Castle Housing Association', 'CHA', null],
    ...(quarter === 1 ? [['Trent Housing', 'TH', 'Trent Homes']] : []),
  ]
  const rows = partners.map(([name = null, short = null, other = null]) =>
    quarter === 0 ? [name, short, other] : [short, name, other, null],
  )
  return { name: `partner-list-${quarter + 2}.xlsx`, sheets: [{ name: 'Partners', rows: [head, ...rows] }] }
}

/** Every partner's file of one quarter: 0 is July to September 2020, 1 the next. */
export function sampleReturns(quarter: Quarter): readonly SampleFile[] {
  return [
    policeByMonth(quarter),
    policeCrosstab(quarter),
    policeLong(quarter),
    landlordCases(quarter),
    landlordOld(quarter),
    youthSessions(quarter),
    youthRegister(quarter),
    abuseService(quarter),
    fireService(quarter),
    housingCsv(quarter),
    healthTsv(quarter),
    partnerList(quarter),
  ]
}
