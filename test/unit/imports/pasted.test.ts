import { describe, expect, test } from 'vitest'
import {
  documentFromPasted,
  type PastedTable,
  understandPlan,
  wordsOfPasted,
} from '../../../shared/domain/imports/index.ts'
import { HEADER } from '../../builders/raw-document.ts'
import { countsOf, issueTexts, itemsOf } from '../../builders/understood.ts'

function cell(...texts: readonly string[]): PastedTable['rows'][number][number] {
  return { items: texts.map((text) => ({ text, mark: 'none' as const })), joinsAbove: false }
}

const JOINED = { items: [], joinsAbove: true }
const PASTED: PastedTable = {
  headings: HEADER,
  rows: [
    [cell('Losses'), cell('Hold talks', 'Share alerts'), cell(), cell('Number of talks'), cell('Police')],
    [JOINED, cell('Visit banks'), cell(), cell(), cell('Harbour Watch')],
    [cell('Scams'), cell('Walk round'), cell(), cell(), cell('Police')],
  ],
  around: ['Priority: Fraud'],
}

describe('a pasted table', () => {
  test('is understood as a file is: merged issues, entries of cells, and the words around it', () => {
    const draft = understandPlan(documentFromPasted(PASTED), new Map())
    expect(countsOf(draft)).toMatchObject({ priorities: 1, issues: 2, actions: 4, measures: 1, leads: 3 })
    expect(issueTexts(draft)).toEqual(['Losses', 'Scams'])
    expect(draft.priorities[0]?.name).toBe('Fraud')
    expect(itemsOf(draft.priorities[0], 'lead').map((item) => item.text)).toEqual([
      'Police',
      'Harbour Watch',
      'Police',
    ])
    expect(draft.words.read).toBe(draft.words.stored + draft.words.leftOut)
  })

  test('keeps points of a list as points', () => {
    const point = { items: [{ text: 'Hold talks', mark: 'bullet' as const }], joinsAbove: false }
    const draft = understandPlan(
      documentFromPasted({ ...PASTED, rows: [[cell('Losses'), point, cell(), cell(), cell()]] }),
      new Map(),
    )
    expect(itemsOf(draft.priorities[0], 'action')[0]).toMatchObject({ text: 'Hold talks', mark: 'bullet' })
  })

  test('is kept as its words, a line for each row', () => {
    expect(wordsOfPasted(PASTED).split('\n')).toEqual([
      'Priority: Fraud',
      HEADER.join('\t'),
      'Losses\tHold talks / Share alerts\t\tNumber of talks\tPolice',
      '\tVisit banks\t\t\tHarbour Watch',
      'Scams\tWalk round\t\t\tPolice',
    ])
  })
})
