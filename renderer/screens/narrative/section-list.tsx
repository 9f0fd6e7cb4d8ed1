import { useState } from 'react'
import type { EditionContent, Section } from '../../../shared/domain/plan/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { sectionElementId } from '../plan/element-ids.ts'
import { Narrative } from '../plan/narrative.tsx'
import { SectionEditor } from './editor/section-editor.tsx'
import { TextToolsProvider } from './editor/text-tools-context.tsx'
import { HeadingField } from './heading-field.tsx'
import { SectionDialog } from './section-dialog.tsx'
import { TextToolbar } from './text-toolbar.tsx'

interface SectionListProps {
  readonly content: EditionContent
  /** Those that the page shows, in the plan's order. */
  readonly sections: readonly Section[]
  /** False where the page's own heading already says what a section is. */
  readonly hasHeading: (section: Section) => boolean
  /** The element that a find points at; it may be one of the paragraphs. */
  readonly target?: string | undefined
}

/** Sections of the plan as running text: typed in where they stand, or only read once the edition is published. */
export function SectionList({ content, sections, hasHeading, target }: SectionListProps) {
  if (content.edition.state === 'published') {
    return sections.map((section) => (
      <Narrative key={section.id} section={section} hasHeading={hasHeading(section)} />
    ))
  }
  if (sections.length === 0) return null
  return (
    <TextToolsProvider content={content}>
      <div className="narrative-sections stack-loose">
        <TextToolbar />
        {sections.map((section) => (
          <EditableSection
            key={section.id}
            content={content}
            section={section}
            shown={sections}
            hasHeading={hasHeading(section)}
            target={target}
          />
        ))}
      </div>
    </TextToolsProvider>
  )
}

interface EditableSectionProps {
  readonly content: EditionContent
  readonly section: Section
  readonly shown: readonly Section[]
  readonly hasHeading: boolean
  readonly target: string | undefined
}

function EditableSection({ content, section, shown, hasHeading, target }: EditableSectionProps) {
  const [isAsking, setAsking] = useState(false)
  const label = section.heading === '' ? 'Part without a heading' : section.heading
  return (
    <section
      id={sectionElementId(section.id)}
      className="prose reading item-target"
      tabIndex={-1}
      aria-label={label}
    >
      {hasHeading && (
        <h2 aria-label={label}>
          <SectionHeading section={section} />
        </h2>
      )}
      <SectionEditor section={section} facts={content.facts} label={`Text of ${label}`} target={target} />
      <p>
        <Button look="quiet" aria-label={`Section options: ${label}`} onClick={() => setAsking(true)}>
          Section options
        </Button>
      </p>
      {isAsking && (
        <SectionDialog content={content} section={section} shown={shown} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}

/** A section's heading, changed where it stands. */
export function SectionHeading({ section }: Readonly<{ section: Section }>) {
  const edit = usePlanEdit()
  const { id: sectionId, role, priorityId, heading, level } = section
  return (
    <HeadingField
      label="Heading of the section"
      value={heading}
      onStore={async (typed) => {
        const face = { role, priorityId, heading: typed, level }
        return (await edit('plan.section.change', { sectionId, ...face })).ok
      }}
    />
  )
}
