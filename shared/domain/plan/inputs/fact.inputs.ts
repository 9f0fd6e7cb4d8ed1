import { z } from 'zod'
import { factId, figure, line, optionalLine, planId } from './fields.ts'

const face = {
  name: line,
  /** As it is printed. */
  value: line,
  number: figure.nullable(),
  unit: optionalLine,
  period: optionalLine,
  place: optionalLine,
  source: optionalLine,
  note: optionalLine,
}

export const addFactInput = z.strictObject({ planId, ...face })
export const changeFactInput = z.strictObject({ factId, ...face })
export const deleteFactInput = z.strictObject({ factId })
