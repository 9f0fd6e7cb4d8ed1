/** The parts of the window that F6 goes through, by their element ids. */
export const PANES = ['bar', 'navigation', 'main', 'peek', 'status'] as const

/** Moves focus to the next part of the window that is shown, or to the one before. */
export function cyclePanes(step: 1 | -1): void {
  const panes = PANES.map((id) => document.getElementById(id)).filter(
    (pane): pane is HTMLElement => pane?.checkVisibility() ?? false,
  )
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const start = current === -1 ? (step === 1 ? -1 : 0) : current
  panes[(start + step + panes.length) % panes.length]?.focus()
}
