import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  draftSpellings,
  placesInView,
  understandPlan,
  viewDocument,
  viewPlan,
  withAssignments,
} from '../../../shared/domain/imports/index.ts'
import { anyRawDocument } from '../../builders/any-raw-document.ts'
import { aRawDocument, HEADER, heading, spanning, table, text } from '../../builders/raw-document.ts'
import { itemsOf, understood } from '../../builders/understood.ts'

const RAW = aRawDocument([
  heading('Northmere Community Safety Plan 2020-2023'),
  heading('Overview'),
  text('Crime is low.'),
  text(''),
  heading('Priority: Fraud'),
  table([
    [...HEADER],
    [spanning('Losses', { rows: 2 }), 'Hold talks', '', 'Number of talks by March 2021', 'Police'],
    ['Share alerts', '', '', ['Police', 'NBX - Wardens']],
  ]),
])

describe('the file to look at', () => {
  test('is shown as it stands, with a place at every paragraph and merged cells where they are', () => {
    const view = viewDocument(RAW)
    expect(view.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'table',
    ])
    expect(placesInView(view).slice(0, 4)).toEqual(['p1', 'p2', 'p3', 'p5'])
    expect(placesInView(view).slice(-4)).toEqual(['t1.2.5.1', 't1.3.2.1', 't1.3.5.1', 't1.3.5.2'])
    expect(view.isCut).toBe(false)
  })

  test('is cut where it is longer than anybody would look through', () => {
    const view = viewDocument(aRawDocument(Array.from({ length: 7_000 }, (_, at) => text(`Line ${at}`))))
    expect(view.isCut).toBe(true)
    expect(view.blocks).toHaveLength(6_000)
  })
})

describe('the plan beside it', () => {
  test('names the places that each entry came from, in the order of the file', () => {
    const order = placesInView(viewDocument(RAW))
    const plan = viewPlan(understandPlan(RAW, new Map()), order)
    expect(plan.titlePlaces).toEqual(['p1'])
    expect(plan.parts.map((part) => (part.kind === 'table' ? part.name : part.heading))).toEqual([
      'Overview',
      'Fraud',
    ])
    const [, fraud] = plan.parts
    expect(fraud?.kind === 'table' && fraud.issues[0]?.rows[1]?.[0]).toEqual([
      { text: 'Share alerts', mark: 'none', due: null, places: ['t1.3.2.1'] },
    ])
    expect(fraud?.kind === 'table' && fraud.issues[0]?.rows[0]?.[2]?.[0]).toMatchObject({ due: '2021-03-31' })
  })

  test('names only places that the file has, and every place that holds words is in the file’s view', () => {
    fc.assert(
      fc.property(anyRawDocument, (raw) => {
        const view = viewDocument(raw)
        if (view.isCut) return
        const places = new Set(placesInView(view))
        const draft = understandPlan(raw, new Map())
        const plan = viewPlan(draft, [...places])
        for (const part of plan.parts) {
          const own =
            part.kind === 'section'
              ? part.blocks.flatMap((block) => block.places)
              : part.issues.flatMap((issue) => issue.rows.flat(2).flatMap((item) => item.places))
          for (const place of [...part.places, ...own]) expect(places).toContain(place)
        }
        expect(plan.parts.filter((part) => part.kind === 'table')).toHaveLength(draft.priorities.length)
      }),
      { numRuns: 150 },
    )
  })
})

describe('what names in leads mean', () => {
  const draft = understood(RAW.blocks)

  test('is listed with how often each is printed and where', () => {
    expect(draftSpellings(draft)).toEqual([
      { spelling: 'Police', count: 2, partner: 'Police', places: ['t1.2.5.1', 't1.3.5.1'] },
      { spelling: 'NBX - Wardens', count: 1, partner: 'NBX - Wardens', places: ['t1.3.5.2'] },
    ])
  })

  test('follows what a person says, and the printed words stay', () => {
    const changed = withAssignments(draft, [
      { spelling: 'Police', partner: 'Ardenshire Police' },
      { spelling: 'NBX - Wardens', partner: null },
    ])
    expect(itemsOf(changed.priorities[0], 'lead').map((item) => [item.text, item.partners])).toEqual([
      ['Police', ['Ardenshire Police']],
      ['Police', ['Ardenshire Police']],
      ['NBX - Wardens', []],
    ])
    expect(changed.partners).toEqual([{ name: 'Ardenshire Police', shortName: null, aliases: ['Police'] }])
  })

  test('can tell a spelling apart again from the partner that it was given to', () => {
    const changed = withAssignments(draft, [
      { spelling: 'NBX - Wardens', partner: 'Police' },
      { spelling: 'NBX - Wardens', partner: 'NBX - Wardens' },
    ])
    expect(changed.partners.map((partner) => partner.name)).toEqual(['Police', 'NBX - Wardens'])
    expect(draftSpellings(changed).map((one) => one.partner)).toEqual(['Police', 'NBX - Wardens'])
  })
})
