import { describe, expect, test } from 'vitest'
import { buildComparisonDocument } from '../../electron/core/features/documents/comparison-document.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { comparePlans } from '../../shared/domain/plan/compare/index.ts'
import type { EditionContent } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { aContent, type ContentInput } from '../builders/content.ts'
import { items, noteId } from '../builders/plan-picks.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

const DETAILS = { date: defined(civilDate(2021, 4, 1), 'a day'), publisher: 'Northmere Partnership' }

function plan(more: Partial<ContentInput> = {}): EditionContent {
  return aContent({
    sections: [
      {
        heading: 'Overview',
        blocks: [{ runs: 'The town is quiet at night.' }, { kind: 'bullet', runs: 'A point' }],
      },
    ],
    priorities: [
      {
        name: 'Noise',
        issues: [
          {
            statement: ['Loud parties'],
            rows: [
              {
                action: ['Patrol the quay by March 2021', 'Write to landlords'],
                measure: ['Number of patrols'],
              },
            ],
          },
          { statement: ['Barking dogs'], rows: [{ action: ['Train the owners'] }] },
        ],
      },
    ],
    ...more,
  })
}

/** The newer plan: words changed, an issue dropped, one added, a due date moved. */
function changed(before: EditionContent): EditionContent {
  const [noise] = before.priorities
  const extra = plan({
    priorities: [
      { name: 'Extra', issues: [{ statement: ['Fast scooters'], rows: [{ action: ['Mark the paths'] }] }] },
    ],
  })
  const later = JSON.parse(
    JSON.stringify({ ...before, priorities: [{ ...noise, issues: noise?.issues.slice(0, 1) }] })
      .replace('by March 2021', 'by March 2022')
      .replace('quiet at night', 'quiet by night')
      .replace('"on":"2021-03-31"', '"on":"2022-03-31"'),
  ) as EditionContent
  const [added] = JSON.parse(
    JSON.stringify(extra.priorities)
      .replaceAll('"identity":"0', '"identity":"f')
      .replaceAll(/"id":(\d+)/g, '"id":9$1')
      .replaceAll(/"columnId":(\d+)/g, '"columnId":9$1'),
  ) as EditionContent['priorities']
  return { ...later, priorities: [...later.priorities, defined(added, 'the priority that is added')] }
}

async function printed(before: EditionContent, after: EditionContent) {
  const document = buildComparisonDocument(comparePlans(before, after), DETAILS)
  return inspectPdf(await renderPdf(document, { fontsFolder: 'resources/fonts', progress: UNWATCHED }))
}

describe('the paper of two states of a plan', () => {
  test('holds what was deleted in brackets and what was inserted in braces, in its place', async () => {
    const before = plan()
    const { texts, breaches } = await printed(before, changed(before))
    expect(breaches).toEqual([])
    const words = texts.map((text) => comparable(text.words))
    for (const expected of [
      'The town is quiet [at]{by} night.',
      'Patrol the quay by March [2021]{2022}',
      'Due date: 31 March 2022 (was 31 March 2021).',
      '[Barking dogs]',
      '[Train the owners]',
      '{Extra}',
      '{Fast scooters}',
      '{Mark the paths}',
      'Write to landlords',
    ]) {
      expect(words).toContain(comparable(expected))
    }
  })

  test('lists the facts that changed, and tells what was noted about an action', async () => {
    const facts = (thefts: string) => [
      { name: 'Thefts', value: thefts },
      { name: 'Fires', value: '12' },
    ]
    const before = plan({ facts: facts('2,250') })
    const after = plan({ facts: facts('2,100') })
    const [action] = items(after)
    const on = defined(civilDate(2020, 6, 3), 'a day')
    const note = { id: noteId(1), itemId: defined(action, 'an action').id, on, text: 'Patrols began.' }
    const { texts, breaches } = await printed(before, { ...after, notes: [note] })
    expect(breaches).toEqual([])
    const words = texts.map((text) => comparable(text.words))
    expect(words).toContain(comparable('Thefts: [2,250]{2,100}'))
    expect(words).toContain(comparable('Progress noted: 3 June 2020: Patrols began.'))
    expect(words.join()).not.toContain('Fires')
  })

  test('says that nothing changed where nothing did', async () => {
    const { texts, breaches } = await printed(plan(), plan())
    expect(breaches).toEqual([])
    const all = texts.map(({ words }) => comparable(words)).join('\n')
    expect(all).toContain(comparable('There is no difference between the two.'))
  })
})
