import { describe, expect, test } from 'vitest'
import {
  type BoardAction,
  EMPTY_FRONT_SHEET,
  guardWords,
  TEXT_LEFT_OUT,
} from '../../../shared/domain/documents/board/index.ts'
import { boardIdentity, boardMeasure } from '../../builders/board-measure.ts'
import { day } from '../../builders/series.ts'

const KEPT = boardIdentity('a')
const OTHER = boardIdentity('b')

function anAction(issue: string, text: string, statusReason: string | null): BoardAction {
  const notes = [{ on: day('2020-06-01'), text }]
  const plain = { text: 'Talk', leads: [], status: 'on-track', dueOn: null, isOverdue: false } as const
  return { ...plain, identity: boardIdentity(issue), issue, statusReason, notes }
}

interface Words {
  readonly note?: string
  readonly farNote?: string
  readonly reason?: string
  readonly comment?: string
  readonly purpose?: string
}

function guarded({ note = '', farNote = '', reason = '', comment = '', purpose = '' }: Words) {
  const report = {
    front: { ...EMPTY_FRONT_SHEET, purpose },
    priorities: [
      {
        identity: boardIdentity('f'),
        kind: 'priority',
        name: 'Calm streets',
        measures: [
          boardMeasure('a', { text: 'Number of victims who were helped', issue: 'Theft' }),
          boardMeasure('b', { text: 'Number of boats marked', issue: 'Boats', comment }),
        ],
        actions: [anAction('Theft', note, reason), anAction('Boats', farNote, null)],
      },
    ],
  } as const
  const found = guardWords(report, [{ identity: KEPT, values: [3] }], new Set([OTHER]))
  const [priority] = found.report.priorities
  return {
    replaced: found.replaced,
    note: priority?.actions[0]?.notes[0]?.text,
    reason: priority?.actions[0]?.statusReason,
    farNote: priority?.actions[1]?.notes[0]?.text,
    comment: priority?.measures[1]?.comment,
    purpose: found.report.front.purpose,
  }
}

describe('free words of a report', () => {
  test('about the same issue are left out where they name a figure that is kept back', () => {
    const found = guarded({ note: 'Three came in June.', reason: 'Only 3 were asked' })
    expect(found).toMatchObject({ note: TEXT_LEFT_OUT, reason: TEXT_LEFT_OUT, replaced: 2 })
  })

  test('elsewhere are left out where a sentence names the figure and a thing of the measure', () => {
    const found = guarded({
      farNote: 'New locks. We met 3 victims of theft.',
      comment: 'As the three victims said, it works.',
      purpose: 'To tell the board of 3 victims.',
    })
    expect(found).toMatchObject({
      farNote: TEXT_LEFT_OUT,
      comment: TEXT_LEFT_OUT,
      purpose: TEXT_LEFT_OUT,
      replaced: 3,
    })
  })

  test('that name another number, or the number of another thing, stay', () => {
    const said = {
      note: 'Nobody came on 2 June.',
      farNote: 'Met 3 owners. Victims were told.',
      comment: '3 boats were marked.',
      purpose: 'To note 3 recommendations.',
      reason: 'The hall is closed.',
    }
    expect(guarded(said)).toEqual({ ...said, replaced: 0 })
  })
})
