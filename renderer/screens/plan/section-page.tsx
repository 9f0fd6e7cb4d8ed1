import type { Section } from '../../../shared/domain/plan/index.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { Narrative } from './narrative.tsx'
import { useTarget } from './use-target.ts'

/** A narrative section that belongs to no priority, to read. */
export function SectionPage({ section, target }: Readonly<{ section: Section; target: string | undefined }>) {
  useTarget(target)
  return (
    <>
      <PageHeader
        title={section.heading === '' ? 'Part without a heading' : section.heading}
        takesFocus={target === undefined}
      />
      <Narrative section={section} hasHeading={false} />
    </>
  )
}
