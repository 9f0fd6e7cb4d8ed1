import type { BoardMeasure } from '../../../../../shared/domain/documents/board/index.ts'
import { figureInWords } from '../../../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { directionWithSign } from '../../../../../shared/text/board-words.ts'
import { countOf, sentenceCase } from '../../../../../shared/text/counts.ts'
import { missingInWords } from '../../../../../shared/text/measure-sentences.ts'
import { targetInWords } from '../../../../../shared/text/measure-words.ts'
import { periodInWords } from '../../../../../shared/text/period-words.ts'
import { zoneRuleInWords } from '../../../../../shared/text/zone-words.ts'
import type { Cell } from './blocks.ts'

/** The mark of a figure that may still be revised. */
export const PROVISIONAL = '(p)'

/** Against the period before, then against last year; one line where there is nothing to compare with. */
export function directionCell({ onPrevious, onLastYear }: BoardMeasure): Cell {
  if (onPrevious.direction === 'none' && onLastYear.direction === 'none') return directionWithSign(onLastYear)
  return [`Before: ${directionWithSign(onPrevious)}`, `Last year: ${directionWithSign(onLastYear)}`]
}

const KEPT_BACK = '*'

/** One of the figures that a measure is held against; a star where it is kept back. */
export function figureCell(
  measure: BoardMeasure,
  name: 'baseline' | 'samePeriodLastYear',
  unknown: string,
): string {
  const value = measure[name]
  if (!hasFigures(measure)) return '–'
  if (measure.keptBack?.includes(name) === true) return KEPT_BACK
  return value === null ? unknown : figureInWords(value, measure.form)
}

/** The actual figure with the days that it covers; what is kept back is a star and nothing else. */
export function actualCell(measure: BoardMeasure): Cell {
  if (isActualKeptBack(measure)) return KEPT_BACK
  if (!hasFigures(measure)) return 'Not a figure'
  if (measure.actual === null) return 'No figure'
  const mark = measure.isProvisional ? ` ${PROVISIONAL}` : ''
  const of = measure.byZone === undefined ? '' : ` of ${countOf(measure.byZone.zones.length, 'zone')}`
  const period = measure.actualPeriod === null ? '' : periodInWords(measure.actualPeriod)
  return [`${figureInWords(measure.actual, measure.form)}${of}${mark}`, period]
}

/** Reports of format 1 say it by the status. */
function isActualKeptBack({ keptBack, status, actual }: BoardMeasure): boolean {
  return keptBack?.includes('actual') ?? (status === 'suppressed' && actual === null)
}

export function targetCell(measure: BoardMeasure): Cell {
  if (!hasFigures(measure) && measure.dueOn === null) return 'No date'
  const due = measure.dueOn === null ? '' : `by ${dateInWords(measure.dueOn)}`
  return [hasFigures(measure) ? wantedFigure(measure) : '', due]
}

function wantedFigure(measure: BoardMeasure): string {
  const { target, targetOf, byZone } = measure
  if (byZone !== undefined) return `Every zone ${zoneRuleInWords(byZone.rule)}`
  return target === null ? 'None set' : targetInWords(target, targetOf, measure.form)
}

/** Milestones and what is no measure have no figures. */
function hasFigures({ kind, status }: BoardMeasure): boolean {
  return kind !== 'milestone' && status !== 'not-scored'
}

/** What the figures say, then what must be known about them. */
export function commentCell({ comment, reason, notes, missing }: BoardMeasure): Cell {
  const words = comment === '' ? reason : comment
  return [words, missingInWords(missing) ?? '', ...notes]
}

/** Why there is no figure, and for which periods one is waited for. */
export function missingCell({ reason, notes, missing }: BoardMeasure): Cell {
  return [withoutStatus(reason), missingInWords(missing) ?? '', ...notes]
}

/** The reason alone, where its status stands beside it: "No data: no figure has come in yet." */
function withoutStatus(reason: string): string {
  return sentenceCase(reason.replace(/^[^:]{1,20}: /, ''))
}
