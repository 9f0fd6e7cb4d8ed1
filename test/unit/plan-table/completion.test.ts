import { expect, test } from 'vitest'
import { choicesFor, completed } from '../../../renderer/screens/plan/table/completion.ts'

const NAMES = ['Police', 'Northmere Police', 'NBC', 'Harbour Trust', 'Trust for Youth']

test.each([
  ['Pol', ['Police', 'Northmere Police']],
  ['pol', ['Police', 'Northmere Police']],
  ['Police, N', ['Northmere Police', 'NBC']],
  ['NBC and tr', ['Trust for Youth', 'Harbour Trust']],
  ['NBC/har', ['Harbour Trust']],
  ['', []],
  ['Police, ', []],
  ['Zebra', []],
  ['nbc', []],
])('while "%s" is typed, %o are offered', (text, offered) => {
  expect(choicesFor(text, text.length, NAMES)).toEqual(offered)
})

test('a choice takes the place of the name before the caret and of nothing else', () => {
  expect(completed('Police, nort', 12, 'Northmere Police')).toEqual({
    text: 'Police, Northmere Police',
    caret: 24,
  })
  expect(completed('pol; NBC', 3, 'Police')).toEqual({ text: 'Police; NBC', caret: 6 })
  expect(completed('NBC and pol', 11, 'Police')).toEqual({ text: 'NBC and Police', caret: 14 })
})
