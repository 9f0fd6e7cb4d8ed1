import {
  type BoardMeasure,
  type BoardReport,
  type BoardZone,
  measuresOf,
} from '../../../../../shared/domain/documents/board/index.ts'
import { figureInWords } from '../../../../../shared/domain/measures/index.ts'
import { ZONE_VERDICT_WORDS, zoneRuleInWords } from '../../../../../shared/text/zone-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import type { PressSheet, PressValue } from '../../../press/workbook-model.ts'
import { table } from './blocks.ts'

const KEPT_BACK = '*'

/** The zones of each condition that is judged zone by zone; nothing where a priority has none. */
export function zoneTables(measures: readonly BoardMeasure[]): PressBlock[] {
  return measures.flatMap(({ text, byZone }) => {
    if (byZone === undefined) return []
    const { rule, zones } = byZone
    return [
      table({
        summary: `The zones of: ${text}`,
        columns: [
          [`Zone of: ${text}`, 50],
          ['Figure', 16],
          ['Part of the whole', 20],
          [`Condition: ${zoneRuleInWords(rule)}`, 30],
        ],
        rows: zones.map((zone) => [
          zone.name,
          zone.isKeptBack ? KEPT_BACK : zone.value === null ? '–' : figureInWords(zone.value, rule.form),
          partsOf(zone),
          ZONE_VERDICT_WORDS[zone.verdict],
        ]),
      }),
    ]
  })
}

function partsOf({ isKeptBack, numerator, denominator }: BoardZone): string {
  if (isKeptBack) return KEPT_BACK
  if (numerator === null || denominator === null) return '–'
  return `${figureInWords(numerator, 'score')} of ${figureInWords(denominator, 'score')}`
}

/** Every zone with its figures; no sheet where no condition is judged zone by zone. */
export function zonesSheet(report: BoardReport): PressSheet[] {
  const rows = measuresOf(report).flatMap(({ text, byZone }, at) =>
    (byZone?.zones ?? []).map(
      ({ name, verdict, value, numerator, denominator, isKeptBack }): PressValue[] => [
        String(at + 1),
        text,
        name,
        value === null ? null : Math.round(value * 10) / 10,
        numerator,
        denominator,
        byZone === undefined ? null : zoneRuleInWords(byZone.rule),
        ZONE_VERDICT_WORDS[verdict],
        isKeptBack ? 'Yes' : null,
      ],
    ),
  )
  if (rows.length === 0) return []
  return [
    {
      name: 'Zones',
      title: 'Conditions that are judged zone by zone',
      notes: ['The number of a measure is that of the sheet Measures.'],
      columns: [
        { heading: 'Number', kind: 'text', width: 11, isKey: true },
        { heading: 'Measure', kind: 'text', width: 44 },
        { heading: 'Zone', kind: 'text', width: 30 },
        { heading: 'Figure', kind: 'number', width: 12 },
        { heading: 'Part', kind: 'number', width: 12 },
        { heading: 'Of', kind: 'number', width: 12 },
        { heading: 'Condition', kind: 'text', width: 18 },
        { heading: 'Is it met', kind: 'text', width: 18 },
        { heading: 'Kept back', kind: 'text', width: 12 },
      ],
      rows,
    },
  ]
}
