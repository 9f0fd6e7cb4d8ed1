import { describe, expect, test } from 'vitest'
import { buildPlanDocument, buildTablesDocument } from '../../../electron/core/features/documents/index.ts'
import type { PressBlock, PressDocument, PressTable } from '../../../electron/core/press/document-model.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { aContent, type BlockInput, type ContentInput, type PriorityInput } from '../../builders/content.ts'

const DAY = defined(civilDate(2020, 4, 1), 'the day')
const DETAILS = { date: DAY, publisher: 'Northmere Community Safety Partnership' }

function planOf(input: ContentInput): PressDocument {
  return buildPlanDocument(aContent(input), DETAILS)
}

/** Each block of a document in a short form. */
function outline(blocks: readonly PressBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') return `h${block.level} ${block.text}`
    if (block.kind === 'paragraph') return `p ${block.runs.map((run) => run.text).join('')}`
    if (block.kind === 'list') {
      return `${block.ordered ? 'ol' : 'ul'} [${block.points.map((point) => outline(point).join(' + ')).join(' | ')}]`
    }
    return block.kind
  })
}

function sectionOf(blocks: readonly BlockInput[]): string[] {
  const [part] = planOf({ sections: [{ heading: 'Overview', blocks }] }).parts
  return outline(part?.blocks ?? [])
}

function tableOf(priority: PriorityInput): PressTable {
  const blocks = planOf({ priorities: [priority] }).parts.flatMap((part) => part.blocks)
  const table = blocks.find((block) => block.kind === 'table')
  return defined(table, 'the table')
}

const NOISE: PriorityInput = {
  name: 'Noise',
  issues: [{ statement: ['Parties at the quay'], rows: [{ action: ['Patrol'] }, { action: ['Warn'] }] }],
}

describe('the annual plan', () => {
  test('puts the narrative in portrait, the tables in landscape and appendices last', () => {
    const { parts } = planOf({
      sections: [
        { role: 'statement', heading: 'Our aims' },
        { role: 'appendix', heading: 'Appendix 1' },
        { role: 'overview', heading: 'Overview', blocks: [{ runs: 'Words.' }] },
      ],
      priorities: [NOISE],
    })
    expect(parts.map((part) => [part.orientation, ...outline(part.blocks)])).toEqual([
      ['portrait', 'h1 Our aims', 'h1 Overview', 'p Words.'],
      ['landscape', 'h1 Action plans 2020/21', 'h2 Priority: Noise', 'table'],
      ['portrait', 'h1 Appendix 1'],
    ])
  })

  test('lists the priorities where no section states them', () => {
    const [first] = planOf({
      sections: [{ role: 'overview', heading: 'Overview' }],
      priorities: [NOISE],
    }).parts
    expect(outline(first?.blocks ?? []).slice(0, 3)).toEqual([
      'h1 Our priorities',
      'p The priorities for 2020/21 are:',
      'ul [p Noise]',
    ])
  })

  test('prints the heading that the council put over its tables over the tables', () => {
    const { parts } = planOf({
      sections: [
        { heading: 'Overview', blocks: [{ runs: 'Words.' }] },
        { heading: 'What we will do in 2020' },
      ],
      priorities: [NOISE],
    })
    expect(parts.map((part) => outline(part.blocks).find((line) => line.startsWith('h1')))).toEqual([
      'h1 Our priorities',
      'h1 What we will do in 2020',
    ])
  })

  test('says which priorities stand in the table of another, and which have nothing entered', () => {
    const { parts } = planOf({
      sections: [{ role: 'statement', heading: 'Aims' }],
      priorities: [NOISE, { name: 'Litter', foldedInto: 'Noise' }, { name: 'Lighting', kind: 'project' }],
    })
    expect(outline(parts.at(-1)?.blocks ?? []).slice(1)).toEqual([
      'h2 Priority: Noise',
      'p This table also covers Litter.',
      'table',
      'h2 Project: Lighting',
      'p No issues or actions have been entered.',
    ])
  })

  test('names the area once, on the cover and in the title', () => {
    const own = planOf({})
    expect([own.title, own.cover?.area]).toEqual([
      'Northmere Borough: Community Safety Plan 2020/21',
      'Northmere Borough',
    ])
    const named = planOf({ plan: { title: 'The Northmere Borough Plan' } })
    expect([named.title, named.cover?.area]).toEqual([
      'The Northmere Borough Plan 2020/21',
      DETAILS.publisher,
    ])
  })

  test.each([
    [{ state: 'draft' }, 'Draft'],
    [
      { state: 'approved', approvedOn: DAY, approvedBy: 'the Board' },
      'Approved on 1 April 2020 by the Board',
    ],
    [{ state: 'published', publishedOn: DAY }, 'Published on 1 April 2020'],
  ] as const)('says on the cover that the edition is %o', (edition, words) => {
    expect(planOf({ edition }).cover?.lines).toEqual(['Edition 2020/21', words, '1 April 2020'])
  })
})

describe('a section', () => {
  test('gathers neighbouring points into lists, deeper ones inside the point above', () => {
    expect(
      sectionOf([
        { kind: 'bullet', runs: 'one' },
        { kind: 'bullet', level: 1, runs: 'one a' },
        { kind: 'number', level: 1, runs: 'one 1' },
        { kind: 'bullet', runs: 'two' },
        { kind: 'number', runs: 'first' },
        { runs: 'Between.' },
        { kind: 'bullet', level: 2, runs: 'deep' },
        { kind: 'bullet', runs: 'shallow' },
      ]),
    ).toEqual([
      'h1 Overview',
      'ul [p one + ul [p one a] + ol [p one 1] | p two]',
      'ol [p first]',
      'p Between.',
      'ul [p deep]',
      'ul [p shallow]',
    ])
  })

  test('joins the paragraphs of a quotation, and puts footnotes at its end', () => {
    expect(
      sectionOf([
        { kind: 'footnote', note: '1', runs: 'A source.' },
        { kind: 'quotation', runs: 'One.' },
        { kind: 'quotation', runs: 'Two.' },
        { kind: 'heading', level: 3, runs: [{ text: 'Next' }, { text: '', note: '1' }] },
        { runs: 'Last.' },
      ]),
    ).toEqual(['h1 Overview', 'quotation', 'h2 Next (1)', 'p Last.', 'note'])
  })
})

describe('an action table', () => {
  test('groups the rows of an issue under its words, with each item as a paragraph or point', () => {
    const table = tableOf({
      name: 'Noise',
      issues: [
        {
          statement: ['Parties'],
          rows: [
            { action: ['Patrol', { text: 'by day', mark: 'bullet' }, { text: 'by night', mark: 'bullet' }] },
            {},
          ],
        },
      ],
    })
    expect(
      table.groups.map((group) => [outline(group.head), group.rows.map((row) => outline(row[0] ?? []))]),
    ).toEqual([[['p Parties'], [['p Patrol', 'ul [p by day | p by night]'], []]]])
  })

  test('keeps the columns in printed order with the issue first, empty ones narrow', () => {
    const table = tableOf({
      ...NOISE,
      columns: [
        { role: 'lead', heading: 'Who' },
        { role: 'issue', heading: 'Problem' },
        { role: 'action', heading: 'What we will do' },
        { role: 'other', heading: 'Wards' },
      ],
    })
    expect(table.columns.map((column) => column.heading)).toEqual([
      'Problem',
      'Who',
      'What we will do',
      'Wards',
    ])
    const [problem = 0, who = 0, action = 0] = table.columns.map((column) => column.weight)
    expect(who).toBeLessThan(problem)
    expect(problem).toBeLessThan(action)
  })

  test('heads each row with its first cell where there is no issue column', () => {
    const table = tableOf({
      name: 'Noise',
      columns: [
        { role: 'action', heading: 'Do' },
        { role: 'lead', heading: 'Who' },
      ],
      issues: [{ rows: [{ action: ['Patrol'], lead: ['Wardens'] }, { action: ['Warn'] }] }],
    })
    expect(
      table.groups.map((group) => [outline(group.head), group.rows.map((row) => row.flatMap(outline))]),
    ).toEqual([
      [['p Patrol'], [['p Wardens']]],
      [['p Warn'], [[]]],
    ])
  })

  test('refuses to print a plan with a cell that no column would show', () => {
    const content = aContent({ priorities: [NOISE] })
    const lost = content.priorities.map((priority) => ({
      ...priority,
      columns: priority.columns.slice(0, 1),
    }))
    expect(() => buildTablesDocument({ ...content, priorities: lost }, DETAILS)).toThrow(
      'belong to no column',
    )
  })
})
