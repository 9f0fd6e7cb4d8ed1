import type { MarkedRun } from '../../../shared/domain/plan/compare/index.ts'

/**
 * Text as a reviser marks it. Struck and underlined words stand in brackets too, and a screen reader hears where each
 * begins and ends, so that no meaning hangs on how it looks.
 */
export function MarkedText({ runs }: Readonly<{ runs: readonly MarkedRun[] }>) {
  return runs.map((run, index) => {
    const look = <Look run={run} />
    if (run.change === undefined) {
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are only read here
      return <span key={index}>{look}</span>
    }
    const isInserted = run.change === 'inserted'
    const Element = isInserted ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are only read here
      <Element key={index} className="marked">
        <span className="visually-hidden">{isInserted ? ' added: ' : ' deleted: '}</span>
        {look}
        <span className="visually-hidden"> end </span>
      </Element>
    )
  })
}

function Look({ run }: Readonly<{ run: MarkedRun }>) {
  const text = run.emphasis === true ? <em>{run.text}</em> : run.text
  return (
    <>
      {run.strong === true ? <strong>{text}</strong> : text}
      {run.note !== undefined && <sup>{run.note}</sup>}
    </>
  )
}
