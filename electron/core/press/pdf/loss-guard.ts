import type { PageLook } from './look.ts'
import type { StructureElement } from './structure.ts'
import type { Line } from './typeset.ts'

/**
 * Holds what was painted against what should have been: each element's characters, counted from the words before they
 * are broken into lines, must all be painted, and on the page. It throws rather than let a paper go out with a
 * sentence missing.
 */
export interface LossGuard {
  expect(element: StructureElement, text: string): void
  painted(element: StructureElement | null, line: Line, x: number, y: number, look: PageLook): void
  /** Throws when text is missing. */
  settle(): void
}

const TOLERANCE = 0.5

export function createLossGuard(): LossGuard {
  const expected = new Map<StructureElement, number>()
  const seen = new Map<StructureElement, number>()
  return {
    expect: (element, text) => {
      expected.set(element, (expected.get(element) ?? 0) + inkOf(text))
    },
    painted: (element, line, x, y, look) => {
      const text = line.segments.map((segment) => segment.text).join('')
      if (
        x < -TOLERANCE ||
        y < -TOLERANCE ||
        x + line.width > look.width + TOLERANCE ||
        y + line.height > look.height + TOLERANCE
      )
        throw new Error('Text was set outside the page')
      if (element !== null) seen.set(element, (seen.get(element) ?? 0) + inkOf(text))
    },
    settle: () => {
      for (const [element, count] of expected)
        if ((seen.get(element) ?? 0) < count) throw new Error(`Text of a ${element.type} was lost in setting`)
    },
  }
}

function inkOf(text: string): number {
  return text.replace(/\s/g, '').length
}
