import { describe, expect, test } from 'vitest'
import { entryCommandOf } from '../../../renderer/screens/plan/table/entry-keys.ts'
import { gridCommandOf } from '../../../renderer/screens/plan/table/grid-keys.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const CTRL = { ...NONE, ctrlKey: true }
const ALT = { ...NONE, altKey: true }
const SHIFT = { ...NONE, shiftKey: true }

describe('a key in cell mode', () => {
  test.each([
    ['ArrowLeft', NONE, { kind: 'move', motion: 'left', extends: false }],
    ['ArrowDown', SHIFT, { kind: 'move', motion: 'down', extends: true }],
    ['Home', NONE, { kind: 'move', motion: 'row-start', extends: false }],
    ['End', CTRL, { kind: 'move', motion: 'table-end', extends: false }],
    ['Home', { ...CTRL, shiftKey: true }, { kind: 'move', motion: 'table-start', extends: true }],
    ['PageDown', NONE, { kind: 'move', motion: 'page-down', extends: false }],
    ['Enter', NONE, { kind: 'edit' }],
    ['F2', NONE, { kind: 'edit' }],
    ['a', NONE, { kind: 'type' }],
    ['A', SHIFT, { kind: 'type' }],
    ['é', NONE, { kind: 'type' }],
    ['😀', NONE, { kind: 'type' }],
    ['Process', NONE, { kind: 'type' }],
    ['Dead', NONE, { kind: 'type' }],
    ['€', { ...CTRL, altKey: true }, { kind: 'type' }],
    ['Tab', NONE, { kind: 'step', step: 1 }],
    ['Tab', SHIFT, { kind: 'step', step: -1 }],
    ['Escape', NONE, { kind: 'clear-selection' }],
    ['ArrowUp', ALT, { kind: 'shift', step: -1 }],
    ['ArrowDown', ALT, { kind: 'shift', step: 1 }],
    ['d', CTRL, { kind: 'copy-above' }],
    [';', CTRL, { kind: 'today' }],
    ['a', CTRL, { kind: 'select-all' }],
    [' ', NONE, { kind: 'peek' }],
    ['F10', SHIFT, { kind: 'menu' }],
    ['ContextMenu', NONE, { kind: 'menu' }],
    ['Delete', NONE, { kind: 'delete' }],
    ['Insert', NONE, { kind: 'add-row' }],
    ['?', SHIFT, undefined],
    ['F10', NONE, undefined],
    ['z', CTRL, undefined],
    ['n', CTRL, undefined],
    ['ArrowLeft', ALT, undefined],
    ['Shift', SHIFT, undefined],
  ] as const)('%s with %o asks for %o', (key, modifiers, command) => {
    expect(gridCommandOf({ key, ...modifiers })).toEqual(command)
  })
})

describe('a key while an entry is typed', () => {
  const START = { start: 0, end: 0, length: 5, isOneLine: false }
  const MIDDLE = { start: 2, end: 2, length: 5, isOneLine: false }
  const END = { start: 5, end: 5, length: 5, isOneLine: false }
  const LINE = { ...MIDDLE, isOneLine: true }
  const ALL = { start: 0, end: 5, length: 5, isOneLine: true }
  test.each([
    ['Enter', NONE, MIDDLE, 'next'],
    ['Enter', CTRL, MIDDLE, 'finish-down'],
    ['Enter', ALT, MIDDLE, 'new-line'],
    ['Enter', SHIFT, MIDDLE, undefined],
    ['Tab', NONE, MIDDLE, 'finish-next'],
    ['Tab', SHIFT, MIDDLE, 'finish-previous'],
    ['Escape', NONE, MIDDLE, 'cancel'],
    ['Backspace', NONE, START, 'join-above'],
    ['Backspace', NONE, MIDDLE, undefined],
    ['Backspace', NONE, ALL, undefined],
    ['Delete', NONE, END, 'join-below'],
    ['Delete', NONE, MIDDLE, undefined],
    ['ArrowUp', ALT, MIDDLE, 'shift-up'],
    ['ArrowDown', ALT, MIDDLE, 'shift-down'],
    ['ArrowUp', NONE, START, 'go-up'],
    ['ArrowUp', NONE, MIDDLE, undefined],
    ['ArrowUp', NONE, LINE, 'go-up'],
    ['ArrowDown', NONE, END, 'go-down'],
    ['ArrowDown', NONE, LINE, 'go-down'],
    ['ArrowDown', SHIFT, LINE, undefined],
    [';', CTRL, MIDDLE, 'today'],
    ['a', CTRL, MIDDLE, undefined],
    ['x', NONE, MIDDLE, undefined],
    [' ', NONE, MIDDLE, undefined],
  ] as const)('%s with %o at %o asks for %s', (key, modifiers, caret, command) => {
    expect(entryCommandOf({ key, ...modifiers }, caret)).toBe(command)
  })
})
