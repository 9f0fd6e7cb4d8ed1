import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildPlanDocument,
  buildTablesDocument,
  buildTablesWorkbook,
} from '../../../electron/core/features/documents/index.ts'
import {
  canMovePart,
  chosenParts,
  listParts,
  movePart,
  orderParts,
  type PaperPart,
  type PartsChoice,
  WHOLE_PAPER,
} from '../../../shared/domain/documents/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { aContent } from '../../builders/content.ts'

const DETAILS = { date: defined(civilDate(2020, 4, 1), 'the day'), publisher: 'Northmere Partnership' }

const CONTENT = aContent({
  sections: [
    { role: 'statement', heading: 'Our aims', level: 1, blocks: [{ runs: 'To be safe.' }] },
    { heading: 'What we found', level: 1 },
    { role: 'priority', heading: 'Noise at night', level: 2, blocks: [{ runs: 'It is loud.' }] },
    { role: 'priority', heading: 'Bicycles', level: 2, blocks: [{ runs: 'They go.' }] },
    { heading: 'Action plans', level: 1 },
    { role: 'appendix', heading: 'Appendix 1', level: 1, blocks: [{ runs: 'Figures.' }] },
  ],
  priorities: [
    { name: 'Noise', issues: [{ statement: ['Parties'] }] },
    { name: 'Bicycle theft', issues: [{ statement: ['Sheds'] }] },
    { name: 'Folded', foldedInto: 'Noise' },
  ],
})
const PARTS = listParts(CONTENT, 'plan')

function keyOf(label: string): string {
  return defined(
    PARTS.find((part) => part.label === label),
    label,
  ).key
}

function labels(parts: readonly PaperPart[]): string[] {
  return parts.map((part) => part.label)
}

/** The headings of the annual plan as it is printed, a cover and contents as words. */
function printed(choice: PartsChoice): string[] {
  const { cover, hasContents, parts } = buildPlanDocument(CONTENT, DETAILS, choice)
  const headings = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [`h${block.level} ${block.text}`] : [])),
  )
  return [...(cover === null ? [] : ['cover']), ...(hasContents ? ['contents'] : []), ...headings]
}

function leavingOut(...names: string[]): PartsChoice {
  return { leftOut: names.map(keyOf), order: [] }
}

describe('the parts of the annual plan', () => {
  test('are the cover, the contents, what is written, the tables and the appendices', () => {
    expect(PARTS.map(({ group, level, label }) => `${group} ${level} ${label}`)).toEqual([
      'front 1 Cover',
      'front 1 Contents',
      'narrative 1 Our aims',
      'narrative 1 What we found',
      'narrative 2 Noise at night',
      'narrative 2 Bicycles',
      'tables 1 Noise',
      'tables 1 Bicycle theft',
      'appendices 1 Appendix 1',
    ])
  })

  test('include the list of priorities where no section states them', () => {
    const unstated = aContent({ priorities: [{ name: 'Noise' }] })
    expect(labels(listParts(unstated, 'plan'))).toEqual(['Cover', 'Contents', 'Our priorities', 'Noise'])
  })

  test('are all printed where nothing was left out', () => {
    expect(printed(WHOLE_PAPER)).toEqual([
      'cover',
      'contents',
      'h1 Our aims',
      'h1 What we found',
      'h2 Noise at night',
      'h2 Bicycles',
      'h1 Action plans',
      'h2 Priority: Noise',
      'h2 Priority: Bicycle theft',
      'h1 Appendix 1',
    ])
  })

  test.each([
    [['Cover'], ['cover']],
    [['Contents'], ['contents']],
    [['Our aims'], ['h1 Our aims']],
    [['Noise at night'], ['h2 Noise at night']],
    [
      ['Noise at night', 'Bicycles'],
      ['h1 What we found', 'h2 Noise at night', 'h2 Bicycles'],
    ],
    [
      ['Noise', 'Bicycle theft'],
      ['h1 Action plans', 'h2 Priority: Noise', 'h2 Priority: Bicycle theft'],
    ],
    [['Appendix 1'], ['h1 Appendix 1']],
  ])('without %j are printed without %j', (names, missing) => {
    const whole = printed(WHOLE_PAPER)
    expect(printed(leavingOut(...names))).toEqual(whole.filter((line) => !missing.includes(line)))
  })

  test('that mean nothing are passed over', () => {
    const choice = { leftOut: ['section-99999', 'constructor'], order: ['table-99999', 'toString'] }
    expect(printed(choice)).toEqual(printed(WHOLE_PAPER))
  })
})

describe('the tables', () => {
  test('can be left out and put in another order, in the PDF and in the workbook', () => {
    const order = [keyOf('Bicycle theft'), keyOf('Noise')]
    const { parts } = buildTablesDocument(CONTENT, DETAILS, { leftOut: [], order })
    const headings = parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : [])),
    )
    expect(headings).toEqual(['Priority: Bicycle theft', 'Priority: Noise'])
    const { sheets } = buildTablesWorkbook(CONTENT, DETAILS, { leftOut: [keyOf('Noise')], order })
    expect(sheets.map(({ name }) => name)).toEqual(['Bicycle theft'])
  })

  test('still say what they also cover when the table beside them is left out', () => {
    const { parts } = buildTablesDocument(CONTENT, DETAILS, leavingOut('Bicycle theft'))
    expect(JSON.stringify(parts)).toContain('This table also covers Folded.')
  })
})

describe('the order of the parts', () => {
  test.each([
    ['Bicycles', -1, ['Our aims', 'What we found', 'Bicycles', 'Noise at night']],
    ['What we found', -1, ['What we found', 'Noise at night', 'Bicycles', 'Our aims']],
    ['Our aims', 1, ['What we found', 'Noise at night', 'Bicycles', 'Our aims']],
  ] as const)('after %s moved by %i', (label, step, expected) => {
    const order = movePart(PARTS, keyOf(label), step)
    const narrative = orderParts(PARTS, order).filter(({ group }) => group === 'narrative')
    expect(labels(narrative)).toEqual(expected)
  })

  test.each([
    ['Cover', 1],
    ['Our aims', -1],
    ['Noise at night', -1],
    ['Bicycles', 1],
    ['Noise', -1],
    ['Appendix 1', -1],
    ['Appendix 1', 1],
  ] as const)('has no other place for %s by %i', (label, step) => {
    expect(canMovePart(PARTS, keyOf(label), step)).toBe(false)
    expect(movePart(PARTS, keyOf(label), step)).toEqual(PARTS.map(({ key }) => key))
  })

  test('keeps a section that was written meanwhile behind the one that it follows', () => {
    const order = movePart(PARTS, keyOf('Bicycles'), -1).filter((key) => key !== keyOf('Noise at night'))
    const narrative = orderParts(PARTS, order).filter(({ group }) => group === 'narrative')
    expect(labels(narrative)).toEqual(['Our aims', 'What we found', 'Noise at night', 'Bicycles'])
  })

  const moves = fc.array(
    fc.record({ at: fc.nat(PARTS.length - 1), step: fc.constantFrom(-1 as const, 1 as const) }),
    { maxLength: 20 },
  )

  test('loses no part and leaves every group where it is, whatever is moved', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        let parts = PARTS
        for (const { at, step } of steps) {
          parts = orderParts(PARTS, movePart(parts, parts[at]?.key ?? '', step))
        }
        expect(labels(parts).sort()).toEqual(labels(PARTS).sort())
        expect(parts.map(({ group }) => group)).toEqual(PARTS.map(({ group }) => group))
      }),
    )
  })

  test('is undone by the opposite move', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), fc.constantFrom(-1 as const, 1 as const), ({ key }, step) => {
        fc.pre(canMovePart(PARTS, key, step))
        const moved = orderParts(PARTS, movePart(PARTS, key, step))
        expect(movePart(moved, key, step === 1 ? -1 : 1)).toEqual(PARTS.map((part) => part.key))
      }),
    )
  })

  test('is only among those that were chosen', () => {
    fc.assert(
      fc.property(fc.subarray(PARTS), (left) => {
        const leftOut = left.map(({ key }) => key)
        const chosen = chosenParts(PARTS, { leftOut, order: [] })
        expect(chosen.some(({ key }) => leftOut.includes(key))).toBe(false)
      }),
    )
  })
})
