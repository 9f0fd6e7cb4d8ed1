import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as partnerInputs from '../../../shared/domain/partners/inputs.ts'
import * as planInputs from '../../../shared/domain/plan/inputs/index.ts'
import { isFailure } from '../../../shared/kit/failure.ts'

const SCHEMAS = Object.entries({ ...planInputs, ...partnerInputs }).flatMap(([name, schema]) =>
  name.endsWith('Input') && schema instanceof z.ZodObject ? [[name, schema] as const] : [],
)

test('every command of the plan and its partners has an input', () => {
  expect(SCHEMAS.length).toBeGreaterThan(45)
})

describe.each(SCHEMAS)('%s', (_name, schema) => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['ids that are no numbers', Object.fromEntries(Object.keys(schema.shape).map((key) => [key, 'x']))],
    ['ids that are no ids', Object.fromEntries(Object.keys(schema.shape).map((key) => [key, -1.5]))],
    [
      'a field too many',
      { ...Object.fromEntries(Object.keys(schema.shape).map((key) => [key, 1])), colour: 'red' },
    ],
  ])('refuses %s with one plain sentence that repeats nothing', (_what, given) => {
    try {
      planInputs.parseInput(schema, given)
    } catch (error) {
      if (!isFailure(error, 'invalid-input')) throw error
      expect(error.message).toMatch(/^[A-Z][^.]*\.(?: [A-Z][^.]*\.)?$/)
      expect(error.message).not.toContain('red')
      return
    }
    expect.unreachable('the input was taken')
  })
})
