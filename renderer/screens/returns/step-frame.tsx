import type { ReactNode } from 'react'
import { Link } from '../../app/link.tsx'
import { RETURN_STEPS, type ReturnStep } from '../../app/router.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { STEP_WORDS } from './return-words.ts'

interface StepFrameProps {
  readonly reading: string
  readonly step: ReturnStep
  readonly title: string
  readonly fileName: string
  readonly children: ReactNode
  /** False where something on the page takes focus itself, so that Enter is all that is needed. */
  readonly takesFocus?: boolean
}

/** A step of the wizard: where one is, what the file is, and the way to every other step. */
export function StepFrame({ reading, step, title, fileName, children, takesFocus = true }: StepFrameProps) {
  return (
    <>
      <PageHeader title={title} takesFocus={takesFocus}>
        <p>{fileName}</p>
      </PageHeader>
      <nav aria-label="Steps">
        <ol className="return-steps">
          {RETURN_STEPS.map((name) => (
            <li key={name}>
              {name === step ? (
                <span aria-current="step">{STEP_WORDS[name]}</span>
              ) : (
                <Link
                  to={name === 'choose' ? { name: 'bring-in' } : { name: 'bring-in', reading, step: name }}
                >
                  {STEP_WORDS[name]}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div className="stack">{children}</div>
    </>
  )
}
