import { describe, expect, test } from 'vitest'
import { commandOf } from '../../renderer/app/keys.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const CTRL = { ...NONE, ctrlKey: true }
const ALT = { ...NONE, altKey: true }
const SHIFT = { ...NONE, shiftKey: true }

describe('keys of the frame', () => {
  test.each([
    ['l', CTRL, 'lock'],
    ['L', CTRL, 'lock'],
    ['e', CTRL, 'documents'],
    ['s', CTRL, 'save'],
    ['F6', NONE, 'next-pane'],
    ['F6', SHIFT, 'previous-pane'],
    ['ArrowLeft', ALT, 'back'],
    ['F1', NONE, 'keys'],
    ['?', SHIFT, 'keys'],
    ['z', CTRL, 'undo'],
    ['y', CTRL, 'redo'],
    ['l', NONE, undefined],
    ['l', { ...CTRL, altKey: true }, undefined],
    ['l', { ...CTRL, shiftKey: true }, undefined],
    ['ArrowLeft', NONE, undefined],
    ['F6', CTRL, undefined],
  ] as const)('%s with %o asks for %s', (key, modifiers, command) => {
    expect(commandOf({ key, ...modifiers }, false)).toBe(command)
  })

  test.each([
    ['?', SHIFT],
    ['z', CTRL],
    ['y', CTRL],
  ] as const)('%s belongs to the text while somebody is typing', (key, modifiers) => {
    expect(commandOf({ key, ...modifiers }, true)).toBeUndefined()
  })

  test.each([
    ['l', CTRL, 'lock'],
    ['F6', NONE, 'next-pane'],
    ['F1', NONE, 'keys'],
  ] as const)('%s with %o works also while somebody is typing', (key, modifiers, command) => {
    expect(commandOf({ key, ...modifiers }, true)).toBe(command)
  })
})
