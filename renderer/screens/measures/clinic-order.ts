import type { MeasureLine, MeasuresView } from '../../../shared/contract/index.ts'
import { type ClinicQuestion, clinicFor } from '../../../shared/domain/measures/index.ts'
import type { ItemId } from '../../../shared/domain/plan/index.ts'

/** What is open about a measure, the most needed first. */
export function questionsAbout(
  { words, measure, scoring }: MeasureLine,
  edition: MeasuresView['edition'],
): ClinicQuestion[] {
  return clinicFor({ text: words, measure }, scoring, edition)
}

/** The measures about which something is open, in printed order. */
export function openQuestions({ measures, edition }: MeasuresView): MeasureLine[] {
  return measures.filter((line) => questionsAbout(line, edition).length > 0)
}

/** The first measure with an open question; after one that is named, the next, and from the end again the first. */
export function firstOpen(view: MeasuresView, after: ItemId | null = null): MeasureLine | undefined {
  const open = openQuestions(view).filter(({ itemId }) => itemId !== after)
  const at = view.measures.findIndex(({ itemId }) => itemId === after)
  return open.find((line) => view.measures.indexOf(line) > at) ?? open[0]
}
