const TEXT_SIZE = 'text-size'
const QUESTION_MARK = 'question-mark-key'

/** Text sizes in per cent of the usual one. */
export const TEXT_SIZES = ['100', '125', '150', '200'] as const

// Preferences of the window are kept by the browser, whose session is in memory: they last until the program ends,
// through every lock, and hold no word of the plan.

/** Sets the size of all text, and remembers it. */
export function setTextSize(size: string): void {
  localStorage.setItem(TEXT_SIZE, size)
  applyTextSize()
}

/** The size of all text that is in force. */
export function textSize(): string {
  return localStorage.getItem(TEXT_SIZE) ?? '100'
}

/** Puts the remembered text size into force. */
export function applyTextSize(): void {
  document.documentElement.dataset.textSize = textSize()
}

/** Whether the question mark alone shows the key sheet; speech input can type one by mistake, so it can be off. */
export function isQuestionMarkKeyOn(): boolean {
  return localStorage.getItem(QUESTION_MARK) !== 'off'
}

export function setQuestionMarkKey(isOn: boolean): void {
  localStorage.setItem(QUESTION_MARK, isOn ? 'on' : 'off')
}
