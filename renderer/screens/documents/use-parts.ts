import { useState } from 'react'
import {
  chosenParts,
  listParts,
  movePart,
  orderParts,
  type PaperKind,
  type PaperPart,
  type PartsChoice,
} from '../../../shared/domain/documents/index.ts'
import type { EditionContent, PriorityId } from '../../../shared/domain/plan/index.ts'

export interface Parts {
  /** All parts of the paper in the order that was chosen. */
  readonly all: readonly PaperPart[]
  readonly choice: PartsChoice
  readonly isChosen: (key: string) => boolean
  readonly hasNone: boolean
  readonly toggle: (key: string) => void
  readonly toggleAll: (keys: readonly string[], isChosen: boolean) => void
  readonly move: (key: string, step: -1 | 1) => void
}

/** Which parts of a paper are printed, and in which order. */
export function useParts(content: EditionContent, paper: PaperKind, only: PriorityId | null): Parts {
  const [choice, setChoice] = useState<PartsChoice>(() => ({ leftOut: othersThan(only, content), order: [] }))
  const natural = listParts(content, paper)
  const all = orderParts(natural, choice.order)

  function toggleAll(keys: readonly string[], isChosen: boolean): void {
    const others = choice.leftOut.filter((key) => !keys.includes(key))
    setChoice({ ...choice, leftOut: isChosen ? others : [...others, ...keys] })
  }

  const isChosen = (key: string): boolean => !choice.leftOut.includes(key)
  return {
    all,
    choice,
    isChosen,
    hasNone: natural.length > 0 && chosenParts(natural, choice).length === 0,
    toggle: (key) => toggleAll([key], !isChosen(key)),
    toggleAll,
    move: (key, step) => setChoice({ ...choice, order: movePart(all, key, step) }),
  }
}

/** Everything but the story and the table of one priority. */
function othersThan(only: PriorityId | null, content: EditionContent): string[] {
  if (only === null) return []
  const parts = listParts(content, 'plan')
  return parts.filter(({ priorityId }) => priorityId !== only).map(({ key }) => key)
}
