import type { BoardReport } from '../../../../../shared/domain/documents/board/index.ts'
import { measuresOf } from '../../../../../shared/domain/documents/board/index.ts'
import { DIRECTIONS, type Direction, MEASURE_STATUSES } from '../../../../../shared/domain/measures/index.ts'
import {
  boardDirectionWord,
  MEASURE_STATUS_MEANINGS,
  protectionInWords,
  statusRuleInWords,
  statusWithSign,
} from '../../../../../shared/text/board-words.ts'
import { DIRECTION_WORDS } from '../../../../../shared/text/status-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { bullets, heading, paragraph, table } from './blocks.ts'
import { PROVISIONAL } from './measure-cells.ts'

const DIRECTION_MEANINGS = {
  better: 'Changed in the wanted direction, by more than chance would explain or beyond the stated band.',
  worse: 'Changed against the wanted direction, by more than chance would explain or beyond the stated band.',
  up: 'Rose, where nobody has said which way is good.',
  down: 'Fell, where nobody has said which way is good.',
  'no-clear-change': 'The difference is no more than chance would explain, or lies within the stated band.',
  'too-few': 'The numbers are too small to say.',
  'not-comparable': 'The two figures were not counted alike.',
  none: 'There is no earlier figure.',
} as const satisfies Record<Direction, string>

/** What the words and signs of the report mean, and by which rules statuses and directions are found. */
export function definitions(report: BoardReport): PressBlock[] {
  const { policy } = report
  return [
    heading(2, 'Definitions'),
    paragraph(statusRuleInWords(policy)),
    table({
      summary: 'The statuses of measures and what they mean.',
      columns: [
        ['Status', 3],
        ['What it means', 7],
      ],
      rows: MEASURE_STATUSES.map((status) => [statusWithSign(status), MEASURE_STATUS_MEANINGS[status]]),
    }),
    paragraph(
      `A direction is said only where the difference is more than chance would explain at the 95% level; where that cannot be tested, only beyond ${policy.deadBand}%. “Before” holds the last figure against the one of the period before it, “Last year” against the same period a year before; figures of the same length only.`,
    ),
    table({
      summary: 'The directions and what they mean.',
      columns: [
        ['Direction', 3],
        ['What it means', 7],
      ],
      rows: [
        ...DIRECTIONS.map((direction) => [DIRECTION_WORDS[direction], DIRECTION_MEANINGS[direction]]),
        ...(isAnyKeptBack(report) ? [KEPT_BACK_DIRECTION] : []),
      ],
    }),
    ...abbreviationTable(report),
    bullets([
      `${PROVISIONAL}: a provisional figure, which may be revised.`,
      'Not known, No figure, None set and No date mean that nothing has been given; no gap stands for nought.',
      ...(isAnyKeptBack(report)
        ? ['*: a small number that could point to a person, and what it could be worked out from.']
        : []),
    ]),
    ...smallNumbers(report),
  ]
}

const KEPT_BACK_DIRECTION = [boardDirectionWord('kept-back'), 'One of the two figures is kept back.']

function isAnyKeptBack(report: BoardReport): boolean {
  return measuresOf(report).some(({ status, keptBack }) => status === 'suppressed' || keptBack !== undefined)
}

/** By which rule small numbers were kept back, and which are shown all the same. */
function smallNumbers({ protection }: BoardReport): PressBlock[] {
  const said = protectionInWords(protection)
  return said.length === 0 ? [] : [heading(3, 'Small numbers'), bullets(said)]
}

function abbreviationTable({ abbreviations }: BoardReport): PressBlock[] {
  if (abbreviations.length === 0) return []
  return [
    table({
      summary: 'The abbreviations that the report uses.',
      columns: [
        ['Abbreviation', 3],
        ['What it stands for', 7],
      ],
      rows: abbreviations.map(({ short, meaning }) => [short, meaning]),
    }),
  ]
}
