/** One line of a bench: what was measured, the figure, and the aim that it is held against. */
export interface Finding {
  readonly bench: string
  readonly what: string
  readonly figure: string
  /** Empty where there is no aim. */
  readonly aim: string
  /** Null where there is no aim, or where the peer is not installed. */
  readonly isMet: boolean | null
}

/** "2.3 times", for ratios within one run. */
export function times(value: number): string {
  return `${value.toFixed(2)} times`
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
}

/** The findings as a table for the terminal. */
export function table(findings: readonly Finding[]): string {
  const verdict = (finding: Finding): string =>
    finding.isMet === null ? '' : finding.isMet ? 'met' : 'MISSED'
  const rows = findings.map((finding) => [
    finding.bench,
    finding.what,
    finding.figure,
    finding.aim,
    verdict(finding),
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
