import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../api/call.ts'
import { DocumentPane } from './document-pane.tsx'
import type { Answers } from './review-steps.ts'
import { UnderstoodPane } from './understood-pane.tsx'
import { useLinkedScroll } from './use-linked-scroll.ts'
import { useMarkedPlaces } from './use-marked-places.ts'
import type { Assignments } from './use-review.ts'

interface SideBySideProps {
  readonly reading: string
  readonly fileName: string
  readonly answers: Answers
  readonly assignments: Assignments
  /** The places of the file that are in question. */
  readonly asked: readonly string[]
}

/** The officer's document at the left, what was understood of it at the right; scrolling one brings the other along. */
export function SideBySide({ reading, fileName, answers, assignments, asked }: SideBySideProps) {
  const document = useQuery({
    queryKey: ['imports.document', reading],
    queryFn: () => call('imports.document', { reading }),
  }).data
  const plan = useQuery({
    queryKey: ['imports.preview', reading, answers, assignments],
    queryFn: () => call('imports.preview', { reading, answers, assignments }),
    placeholderData: keepPreviousData,
  }).data
  const left = useRef<HTMLElement>(null)
  const right = useRef<HTMLElement>(null)
  useLinkedScroll(left, right, plan)
  useMarkedPlaces([left, right], asked, document !== undefined && plan !== undefined ? plan : null)
  return (
    <div className="beside">
      <div className="beside-side">
        <h2 id="beside-document">Your document</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section ref={left} className="beside-pane" aria-label={`Your document, ${fileName}`} tabIndex={0}>
          {document === undefined ? (
            <p className="quiet">Reading the file.</p>
          ) : (
            <DocumentPane view={document} />
          )}
        </section>
      </div>
      <div className="beside-side">
        <h2 id="beside-plan">What was understood</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section ref={right} className="beside-pane" aria-label="What was understood" tabIndex={0}>
          {plan === undefined ? <p className="quiet">Reading the file.</p> : <UnderstoodPane plan={plan} />}
        </section>
      </div>
    </div>
  )
}
