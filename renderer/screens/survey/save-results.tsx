import { SaveReport } from '../documents/save-report.tsx'

/** Saves the results of the surveys as a paper or as a workbook. */
export function SaveResults() {
  return (
    <SaveReport
      title="Results as a paper"
      about="All questions and waves with limits, groups and notes on method. It holds nobody’s answers."
      orderOf={(format, rest) => ({ what: 'survey', format, asAt: null, ...rest })}
    />
  )
}
