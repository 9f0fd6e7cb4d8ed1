import type { EditionContent, Section } from '../../../shared/domain/plan/index.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { SectionHeading, SectionList } from '../narrative/section-list.tsx'
import { useTarget } from './use-target.ts'

interface SectionPageProps {
  readonly content: EditionContent
  readonly section: Section
  readonly target: string | undefined
}

/** A narrative section that belongs to no priority. */
export function SectionPage({ content, section, target }: SectionPageProps) {
  useTarget(target)
  const isPublished = content.edition.state === 'published'
  return (
    <>
      <PageHeader
        title={section.heading === '' ? 'Part without a heading' : section.heading}
        takesFocus={target === undefined}
        {...(isPublished ? {} : { field: <SectionHeading section={section} /> })}
      />
      <SectionList content={content} sections={[section]} hasHeading={() => false} target={target} />
    </>
  )
}
