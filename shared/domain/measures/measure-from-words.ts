import { dueAfterEdit, dueDateFromWords } from '../plan/index.ts'
import { classifyMeasure } from './classify.ts'
import type { MeasureDetail } from './measure.ts'
import { polarityFromWords } from './polarity.ts'

/** What somebody said about a measure; what is absent is not said. */
export type MeasureFields = { readonly [Field in keyof MeasureDetail]?: MeasureDetail[Field] }

/** A new measure: what was said stands, the kind, the polarity and the due date come from the words otherwise. */
export function measureFromWords(text: string, said: MeasureFields = {}): MeasureDetail {
  const figures = { baseline: null, target: null, unit: null, source: null }
  const kind = said.kind ?? classifyMeasure(text).kind
  return { ...figures, kind, polarity: polarityFromWords(text, kind), due: dueDateFromWords(text), ...said }
}

/** A measure after its text was edited: what came from the words follows them, what a person said stays. */
export function measureAfterEdit(measure: MeasureDetail, before: string, after: string): MeasureDetail {
  const old = classifyMeasure(before)
  const fresh = classifyMeasure(after)
  return {
    ...measure,
    kind: measure.kind === old.kind ? fresh.kind : measure.kind,
    polarity: measure.polarity === old.polarity ? fresh.polarity : measure.polarity,
    due: dueAfterEdit(measure.due, before, after),
  }
}

/** Two measures that became one text: what the upper one does not say, the lower one does. */
export function joinedMeasure(upper: MeasureDetail, lower: MeasureDetail): MeasureDetail {
  return {
    ...upper,
    baseline: upper.baseline ?? lower.baseline,
    target: upper.target ?? lower.target,
    unit: upper.unit ?? lower.unit,
    due: upper.due ?? lower.due,
    source: upper.source ?? lower.source,
  }
}
