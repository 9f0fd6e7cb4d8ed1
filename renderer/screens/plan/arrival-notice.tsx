import { useState } from 'react'
import type { FindingView } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { countOf, listInWords } from '../../../shared/text/counts.ts'
import { contentsInWords } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { ARRIVAL_ELEMENT_ID, TABLE_ELEMENT_ID } from './element-ids.ts'

/**
 * What stands above the first table once a plan was brought in: what is in it, what plan health says, and the three
 * keys to begin with. It is shown on that one arrival; dismissed or left, it does not come back.
 */
export function ArrivalNotice({ edition }: Readonly<{ edition: EditionId }>) {
  const [isDismissed, setDismissed] = useState(false)
  const overview = useAnswer('plan.overview', { edition })
  const findings = useAnswer('governance.check', { edition })
  if (isDismissed) return null
  return (
    <section
      id={ARRIVAL_ELEMENT_ID}
      className="item-target"
      aria-label="The plan is brought in"
      tabIndex={-1}
    >
      <Notice>
        <div className="stack-tight">
          {overview.data && <p>Brought in: {contentsInWords(overview.data.summary)}.</p>}
          {findings.data && (
            <p>
              <Link to={{ name: 'health' }}>Plan health</Link>: {healthInWords(findings.data)}.
            </p>
          )}
          <ul className="plain">
            <li>
              <kbd className="key">Enter</kbd> edits a cell of the table.
            </li>
            <li>
              <kbd className="key">Tab</kbd> moves to the next.
            </li>
            <li>
              <kbd className="key">Ctrl</kbd> + <kbd className="key">Z</kbd> takes back whatever was done.
            </li>
          </ul>
          <Button
            onClick={() => {
              setDismissed(true)
              document.getElementById(TABLE_ELEMENT_ID)?.focus()
            }}
          >
            Go to the table
          </Button>
        </div>
      </Notice>
    </section>
  )
}

const LACKS: readonly (readonly [rule: string, singular: string, plural?: string])[] = [
  ['issue-without-measure', 'issue without a measure', 'issues without a measure'],
  ['issue-without-lead', 'issue without a lead', 'issues without a lead'],
  ['due-before-edition', 'date before the plan year', 'dates before the plan year'],
  ['funding-empty', 'issue without funding', 'issues without funding'],
]

/** "5 issues without a measure, 4 issues without a lead and 22 issues without funding". */
export function healthInWords(findings: readonly FindingView[]): string {
  const parts = LACKS.flatMap(([rule, singular, plural]) => {
    const count = findings.filter((finding) => finding.rule === rule).length
    return count === 0 ? [] : [countOf(count, singular, plural)]
  })
  if (parts.length > 0) return listInWords(parts)
  return findings.length === 0
    ? 'the plan meets every rule'
    : `${countOf(findings.length, 'thing')} to look at`
}
