import { describe, expect, test } from 'vitest'
import { type AppCommand, commandOf } from '../../renderer/app/commands.tsx'
import { isKey } from '../../renderer/app/key-match.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const CTRL = { ...NONE, ctrlKey: true }
const ALT = { ...NONE, altKey: true }
const SHIFT = { ...NONE, shiftKey: true }
const CTRL_SHIFT = { ...CTRL, shiftKey: true }

describe('a key as it is written', () => {
  test.each([
    ['Ctrl+L', 'l', CTRL, true],
    ['Ctrl+L', 'L', CTRL, true],
    ['Ctrl+L', 'l', { ...NONE, metaKey: true }, true],
    ['Ctrl+L', 'l', NONE, false],
    ['Ctrl+L', 'l', { ...CTRL, altKey: true }, false],
    ['Ctrl+L', 'l', CTRL_SHIFT, false],
    ['Ctrl+Shift+N', 'N', CTRL_SHIFT, true],
    ['Ctrl+Shift+N', 'n', CTRL, false],
    ['F6', 'F6', NONE, true],
    ['F6', 'F6', SHIFT, false],
    ['Shift+F6', 'F6', SHIFT, true],
    ['F6', 'F6', CTRL, false],
    ['Alt+Left', 'ArrowLeft', ALT, true],
    ['Alt+Left', 'ArrowLeft', NONE, false],
    ['?', '?', SHIFT, true],
    ['?', '?', NONE, true],
    ['?', '?', CTRL, false],
    ['Ctrl+;', ';', CTRL, true],
    ['Ctrl++', '+', CTRL_SHIFT, true],
    ['Space', ' ', NONE, true],
  ] as const)('%s: pressing %s with %o', (written, key, modifiers, isIt) => {
    expect(isKey(written, { key, ...modifiers })).toBe(isIt)
  })
})

function aCommand(id: string, keys: readonly string[], traits: Partial<AppCommand> = {}): AppCommand {
  return { id, label: id, group: 'Test', keys, run: () => undefined, ...traits }
}

describe('the command of a key press', () => {
  const commands = [
    aCommand('gone', ['Ctrl+Z'], { isAvailable: false }),
    aCommand('cell', ['Ctrl+Z'], { isKeyHandledByPart: true }),
    aCommand('undo', ['Ctrl+Z']),
    aCommand('late', ['Ctrl+Z']),
    aCommand('lock', ['Ctrl+L', 'F9'], { worksWhileTyping: true }),
  ]

  test('is the first that is available and listens to it', () => {
    expect(commandOf({ key: 'z', ...CTRL }, commands, false)?.id).toBe('undo')
    expect(commandOf({ key: 'F9', ...NONE }, commands, false)?.id).toBe('lock')
    expect(commandOf({ key: 'x', ...CTRL }, commands, false)).toBeUndefined()
  })

  test('is none while somebody is typing, unless it says that it works then', () => {
    expect(commandOf({ key: 'z', ...CTRL }, commands, true)).toBeUndefined()
    expect(commandOf({ key: 'l', ...CTRL }, commands, true)?.id).toBe('lock')
  })
})

describe('two keys one after the other', () => {
  const commands = [aCommand('home', ['G then O', 'Alt+Home']), aCommand('letter', ['O'])]

  test('ask for a command only in their order and outside text', () => {
    expect(commandOf({ key: 'o', ...NONE }, commands, false, 'g')?.id).toBe('home')
    expect(commandOf({ key: 'o', ...NONE }, commands, false, 'x')?.id).toBe('letter')
    expect(commandOf({ key: 'o', ...NONE }, commands, false)?.id).toBe('letter')
    expect(commandOf({ key: 'o', ...NONE }, commands, true, 'g')).toBeUndefined()
    expect(commandOf({ key: 'Home', ...ALT }, commands, false)?.id).toBe('home')
  })
})
