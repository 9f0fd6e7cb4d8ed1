import { describe, expect, test } from 'vitest'
import { EVERYTHING, filterLines, type PlanFilter, planLines } from '../../../shared/domain/views/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { filterInWords } from '../../../shared/text/view-words.ts'
import { aContent } from '../../builders/content.ts'

const day = (year: number, month: number, date: number) => defined(civilDate(year, month, date), 'a day')
const TODAY = day(2020, 10, 1)

const content = aContent({
  partners: [{ name: 'Ardenshire Police' }, { name: 'Harbour Trust' }],
  priorities: [
    {
      name: 'Noise',
      issues: [
        {
          statement: ['Parties at night'],
          rows: [
            {
              action: ['Patrol by June 2020', 'Visit by March 2021'],
              measure: ['Number of complaints by March 2021'],
              lead: [{ text: 'Police', partners: ['*Ardenshire Police'] }],
            },
            { action: ['Write a leaflet'] },
          ],
        },
      ],
    },
    {
      name: 'Scams',
      issues: [{ rows: [{ measure: [{ text: 'Number of visits', measure: { target: 20 } }] }] }],
    },
  ],
})
const lines = planLines(content)
const police = defined(content.partners[0], 'the police').id
const noise = defined(content.priorities[0], 'a priority').identity

const shown = (filter: Partial<PlanFilter>): string[] =>
  filterLines(lines, { ...EVERYTHING, ...filter }, TODAY).map(({ item }) => item.text)

describe('a view of actions and measures', () => {
  test('without a filter holds all of them in printed order, with issue and leads', () => {
    expect(shown({})).toEqual([
      'Patrol by June 2020',
      'Visit by March 2021',
      'Number of complaints by March 2021',
      'Write a leaflet',
      'Number of visits',
    ])
    expect(lines[0]).toMatchObject({ issueNumber: 1, leads: ['Police'], partnerIds: [police] })
  })

  test.each<[string, Partial<PlanFilter>, string[]]>([
    ['actions', { kind: 'action' }, ['Patrol by June 2020', 'Visit by March 2021', 'Write a leaflet']],
    ['a priority', { priority: noise, kind: 'measure' }, ['Number of complaints by March 2021']],
    ['what is overdue', { due: 'overdue' }, ['Patrol by June 2020']],
    ['what is due by a day', { due: 'by', dueBy: day(2020, 6, 30) }, ['Patrol by June 2020']],
    ['a partner', { partner: police, kind: 'action' }, ['Patrol by June 2020', 'Visit by March 2021']],
    ['what has no lead', { without: ['lead'] }, ['Write a leaflet', 'Number of visits']],
    ['measures without a target', { without: ['target'] }, ['Number of complaints by March 2021']],
    ['two lacks at once', { without: ['lead', 'due'], kind: 'action' }, ['Write a leaflet']],
    ['a status that nothing has', { statuses: ['off-track'] }, []],
    [
      'a status that all actions have',
      { statuses: ['not-started'], due: 'overdue' },
      ['Patrol by June 2020'],
    ],
  ])('shows %s', (_what, filter, texts) => {
    expect(shown(filter)).toEqual(texts)
  })

  test('does not count work that is finished or stopped as overdue', () => {
    const closed = lines.map((line) => ({
      ...line,
      item: line.item.role === 'action' ? { ...line.item, status: 'stopped' as const } : line.item,
    }))
    expect(filterLines(closed, { ...EVERYTHING, due: 'overdue' }, TODAY)).toEqual([])
  })
})

describe('a filter in words', () => {
  const names = { priority: 'Noise', partner: 'Police' }
  test.each<[Partial<PlanFilter>, string]>([
    [{}, 'All actions and measures'],
    [{ due: 'overdue' }, 'All actions and measures, overdue'],
    [{ statuses: ['off-track', 'stopped'] }, 'Actions off track or stopped'],
    [
      { statuses: ['off-track'], partner: police, due: 'by', dueBy: day(2021, 3, 31) },
      'Actions off track, led by Police, due by 31 March 2021',
    ],
    [
      { kind: 'measure', measureKind: 'percentage', priority: noise, without: ['target', 'lead'] },
      'Measures, of the kind "Percentage", under Noise, without a target and a lead',
    ],
  ])('%o', (filter, words) => {
    expect(filterInWords({ ...EVERYTHING, ...filter }, names)).toBe(words)
  })
})
