import { useEffect, useEffectEvent } from 'react'
import { isQuestionMarkKeyOn } from './preferences.ts'

/** The keys that work on every page, as the key sheet lists them. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Ctrl', 'L'], does: 'Lock' },
  { keys: ['Ctrl', 'E'], does: 'Make a document: PDF or Excel' },
  { keys: ['Ctrl', 'S'], does: 'Tell when the plan was saved; it saves itself' },
  { keys: ['Ctrl', 'Z'], does: 'Undo the last change; Ctrl + Y does it again' },
  { keys: ['F6'], does: 'Go to the next part of the window; with Shift, to the one before' },
  { keys: ['Alt', 'Left arrow'], does: 'Go back to the page before' },
  { keys: ['F1'], does: 'Show this list of keys (so does ?)' },
  { keys: ['Tab'], does: 'Go to the next thing that can be used' },
  { keys: ['Enter'], does: 'Follow a link, press a button, accept the answer that is offered' },
  { keys: ['Esc'], does: 'Close what is open above the page' },
]

export type ShellCommand =
  | 'lock'
  | 'documents'
  | 'save'
  | 'undo'
  | 'redo'
  | 'next-pane'
  | 'previous-pane'
  | 'back'
  | 'keys'

/** The command that a key press asks for; undefined for all others. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  isTyping: boolean,
): ShellCommand | undefined {
  const key = event.key.toLowerCase()
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (withControl && key === 'l') return 'lock'
  if (withControl && key === 'e') return 'documents'
  if (withControl && key === 'z' && !isTyping) return 'undo'
  if (withControl && key === 'y' && !isTyping) return 'redo'
  if (withControl && key === 's') return 'save'
  if (key === 'f6' && !event.ctrlKey && !event.altKey) return event.shiftKey ? 'previous-pane' : 'next-pane'
  if (key === 'arrowleft' && event.altKey && !event.ctrlKey) return 'back'
  if (key === 'f1' || (key === '?' && !isTyping && !event.ctrlKey && !event.altKey)) return 'keys'
  return undefined
}

function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

/** Listens for the shell's keys on the whole window. */
export function useShellKeys(run: (command: ShellCommand) => void): void {
  const onCommand = useEffectEvent(run)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const command = commandOf(event, isTextEntry(event.target))
      if (command === undefined || (event.key === '?' && !isQuestionMarkKeyOn())) return
      event.preventDefault()
      onCommand(command)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** The parts of the window that F6 goes through, by their element ids. */
export const PANES = ['bar', 'navigation', 'main', 'status'] as const

/** Moves focus to the next part of the window that is shown, or to the one before. */
export function cyclePanes(step: 1 | -1): void {
  const panes = PANES.map((id) => document.getElementById(id)).filter(
    (pane): pane is HTMLElement => pane?.checkVisibility() ?? false,
  )
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const start = current === -1 ? (step === 1 ? -1 : 0) : current
  panes[(start + step + panes.length) % panes.length]?.focus()
}
