import { expect, test } from 'vitest'
import { buildTablesWorkbook } from '../../../electron/core/features/documents/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { aContent } from '../../builders/content.ts'

const DETAILS = { date: defined(civilDate(2020, 4, 1), 'the day'), publisher: 'Northmere Partnership' }

const CONTENT = aContent({
  priorities: [
    {
      name: 'Noise',
      tableHeading: 'Action plan: Noise',
      issues: [
        {
          statement: ['Parties'],
          rows: [{ action: ['Patrol', 'Warn'], lead: ['Wardens'] }, { action: ['Fine'] }],
        },
        {
          statement: [
            'Engines:',
            { text: 'cars', mark: 'bullet' },
            { text: 'boats', mark: 'bullet' },
            { text: 'first', mark: 'number' },
            { text: 'second', mark: 'number' },
          ],
        },
      ],
    },
    { name: 'Litter', foldedInto: 'Noise' },
    { name: 'Lighting' },
  ],
})

test('a sheet has a row for each row of the table, numbered by issue, whose words stand in its first row', () => {
  const [sheet] = buildTablesWorkbook(CONTENT, DETAILS).sheets
  expect(sheet?.title).toBe('Action plan: Noise')
  expect(sheet?.notes).toEqual(['This table also covers Litter.'])
  expect(sheet?.columns.map((column) => column.heading)).toEqual([
    'Issue number',
    'Issue',
    'Action to be taken',
    'Desired outcomes',
    'Success measures and timescales/key milestones',
    'Lead and agencies involved',
    'Funding source',
  ])
  expect(sheet?.rows).toEqual([
    [1, 'Parties', 'Patrol\n\nWarn', null, null, 'Wardens', null],
    [1, 'Issue 1, continued', 'Fine', null, null, null, null],
    [2, 'Engines:\n\n• cars\n• boats\n\n1. first\n2. second', null, null, null, null, null],
  ])
})

test('the contents say what became of priorities without a sheet, and what an empty cell means', () => {
  const { about, sheets } = buildTablesWorkbook(CONTENT, DETAILS)
  expect(sheets).toHaveLength(1)
  expect(about).toEqual([
    'Community Safety Plan, edition 2020/21: 1 April 2020 to 31 March 2021. Draft.',
    'This workbook has 1 sheet with one action table each.',
    expect.stringContaining('issue number'),
    'An empty cell means that nothing has been entered.',
    'Litter is covered by the table of Noise.',
    'Priority: Lighting: no issues or actions have been entered.',
  ])
})
