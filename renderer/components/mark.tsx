export type MarkTone = 'problem' | 'warning' | 'note' | 'good' | 'nothing'

/** A shape for each tone, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<MarkTone, string>> = {
  problem: 'M1 1h10v10H1z',
  warning: 'M6 1l5.5 10H.5z',
  note: 'M6 .75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0-10.5z',
  nothing: 'M1 5h10v2H1z',
  good: 'M1 6.5l1.5-1.5 2.5 2.5 5-5 1.5 1.5-6.5 6.5z',
}

/** A word with its shape. */
export function Mark({ tone, children }: Readonly<{ tone: MarkTone; children: string }>) {
  return (
    <span className={`mark mark-${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={SHAPES[tone]} fill="currentColor" />
      </svg>
      {children}
    </span>
  )
}
