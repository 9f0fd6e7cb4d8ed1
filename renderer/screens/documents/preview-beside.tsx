import { WHOLE_PAPER } from '../../../shared/domain/documents/index.ts'
import type { EditionContent, EditionId } from '../../../shared/domain/plan/index.ts'
import { PRIORITY_KIND_WORDS } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usePreview } from '../../api/use-preview.ts'
import type { Route } from '../../app/router.tsx'
import { NO_APPENDIX, previewChoice } from './paper-kinds.ts'
import { PreviewPane } from './preview/preview-pane.tsx'

interface PreviewBesideProps {
  readonly edition: EditionId | null
  /** The page of the plan that it stands beside: the paper opens where that is printed. */
  readonly route: Route
}

/** The annual plan as it is printed, beside the page that is worked on. It follows every change. */
export function PreviewBeside({ edition, route }: PreviewBesideProps) {
  const preview = usePreview(previewChoice('plan', edition, WHOLE_PAPER, NO_APPENDIX))
  const content = useAnswer('plan.content', { edition })
  if (!content.isSuccess) return null
  const heading = headingOf(content.data, route)
  return (
    <PreviewPane
      preview={preview}
      hasThumbnails={false}
      {...(heading === undefined ? {} : { startAt: ({ title }) => isSameHeading(title, heading) })}
    />
  )
}

/** The heading under which the paper prints what a page shows; undefined for pages that are printed nowhere. */
export function headingOf(content: EditionContent, route: Route): string | undefined {
  if (route.name === 'section') return content.sections.find(({ id }) => id === route.sectionId)?.heading
  if (route.name !== 'priority') return undefined
  const priority = content.priorities.find(({ id }) => id === route.priorityId)
  if (priority === undefined) return undefined
  const parent = content.priorities.find(({ id }) => id === priority.foldedIntoId)
  const { tableHeading, kind, name } = priority.issues.length === 0 ? (parent ?? priority) : priority
  return tableHeading ?? `${PRIORITY_KIND_WORDS[kind]}: ${name}`
}

/** Paper knows no double spaces and no invisible hyphens. */
function isSameHeading(printed: string, wanted: string): boolean {
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return plain(printed) === plain(wanted)
}
