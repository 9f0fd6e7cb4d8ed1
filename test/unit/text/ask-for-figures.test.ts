import { expect, test } from 'vitest'
import { defined } from '../../../shared/kit/assert.ts'
import { parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { askForFigures } from '../../../shared/text/ask-for-figures.ts'

const day = (text: string) => defined(parseCivilDate(text), text)
const QUARTERS = [
  { from: day('2020-04-01'), to: day('2020-06-30') },
  { from: day('2020-07-01'), to: day('2020-09-30') },
]

test('a partner is asked once for all that is missing, with the periods, and for both numbers of a percentage', () => {
  const message = askForFigures('New Era', [
    { words: 'Number of walks', priority: 'Noise', form: 'count', periods: QUARTERS },
    { words: 'Percentage who feel safe', priority: 'Noise', form: 'percentage', periods: QUARTERS.slice(1) },
  ])
  expect(message).toContain('Dear New Era,')
  expect(message).toContain('please could you send these 3 figures:')
  expect(message).toContain('“Number of walks” (Noise)\nfor April to June 2020; July to September 2020')
  expect(message.match(/both numbers/g)).toHaveLength(1)
})

test('a measure without a lead is asked of a colleague, and one figure is one', () => {
  const message = askForFigures(null, [
    { words: 'Number of walks', priority: 'Noise', form: 'count', periods: QUARTERS.slice(0, 1) },
  ])
  expect(message).toContain('Dear colleague,')
  expect(message).toContain('send this figure:')
})
