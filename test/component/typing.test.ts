import { expect, test } from 'vitest'
import { isTyping, tellTyping } from '../../renderer/api/typing.ts'

test('words wait for being stored until those of every place are stored', () => {
  const [cell, line] = [{}, {}]
  expect(isTyping()).toBe(false)
  tellTyping(cell, true)
  tellTyping(line, true)
  tellTyping(cell, true)
  tellTyping(cell, false)
  expect(isTyping()).toBe(true)
  tellTyping(line, false)
  tellTyping(line, false)
  expect(isTyping()).toBe(false)
})
