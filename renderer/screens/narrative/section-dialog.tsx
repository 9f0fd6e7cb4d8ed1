import { useState } from 'react'
import {
  type EditionContent,
  type PriorityId,
  plainText,
  SECTION_ROLES,
  type Section,
  type SectionRole,
} from '../../../shared/domain/plan/index.ts'
import { call } from '../../api/call.ts'
import { flushUnsaved } from '../../api/unsaved.ts'
import { type EditResult, usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { blocksBeforeCaret } from './editor/caret-place.ts'
import { useActiveText } from './editor/text-tools-context.tsx'

const ROLE_WORDS: Readonly<Record<SectionRole, string>> = {
  statement: 'Statement of priorities',
  overview: 'Overview',
  priority: 'About one priority',
  appendix: 'Appendix',
  other: 'Other',
}

interface SectionDialogProps {
  readonly content: EditionContent
  readonly section: Section
  readonly shown: readonly Section[]
  readonly onClose: () => void
}

/** What a section is for and where it stands; each change can be undone. */
export function SectionDialog({ content, section, shown, onClose }: SectionDialogProps) {
  const edit = usePlanEdit()
  const active = useActiveText()
  const [heading, setHeading] = useState(section.heading)
  const [level, setLevel] = useState(section.level)
  const [role, setRole] = useState<SectionRole>(section.role)
  const [priorityId, setPriority] = useState<PriorityId | null>(section.priorityId)
  const [error, setError] = useState<string>()
  const sectionId = section.id
  const at = shown.indexOf(section)

  async function carryOut(work: () => Promise<EditResult>): Promise<void> {
    await flushUnsaved()
    const result = await work()
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  const toPlaceOf = (other: Section | undefined) => () =>
    edit('plan.section.move', {
      sectionId,
      to: (other === undefined ? 0 : content.sections.indexOf(other)) + 1,
    })

  async function split(): Promise<void> {
    await flushUnsaved()
    const before = active === null ? 0 : blocksBeforeCaret(active.editor)
    const stored = await call('plan.content', { edition: content.edition.id })
    const blocks = stored.sections.find(({ id }) => id === sectionId)?.blocks ?? []
    const block = blocks.filter(({ runs }) => plainText(runs).trim() !== '')[before]
    if (block === undefined) setError('There is no paragraph at the caret to begin the new section with.')
    else
      await carryOut(() =>
        edit('plan.section.split', { sectionId, blockId: block.id, heading: 'New section' }),
      )
  }

  const add = () =>
    edit('plan.section.add', {
      editionId: content.edition.id,
      role: section.role,
      priorityId: section.priorityId,
      heading: 'New section',
      level: section.level,
      at: content.sections.indexOf(section) + 2,
    })

  return (
    <FormDialog
      title="Section options"
      submit="Change the section"
      onSubmit={() =>
        void carryOut(() =>
          edit('plan.section.change', {
            sectionId,
            heading,
            level,
            role,
            priorityId: role === 'priority' ? priorityId : null,
          }),
        )
      }
      onClose={onClose}
    >
      <TextField id="section-heading" label="Heading" value={heading} onValue={setHeading} error={error} />
      <Field id="section-level" label="Level in the document">
        <select
          id="section-level"
          className="select"
          value={level}
          onChange={(event) => setLevel(Number(event.target.value))}
        >
          <option value={1}>Main heading</option>
          <option value={2}>Under a main heading</option>
        </select>
      </Field>
      <Field id="section-role" label="What it is">
        <select
          id="section-role"
          className="select"
          value={role}
          onChange={(event) => {
            const chosen = SECTION_ROLES.find((each) => each === event.target.value) ?? 'other'
            setRole(chosen)
            if (chosen === 'priority') setPriority(priorityId ?? content.priorities[0]?.id ?? null)
          }}
        >
          {SECTION_ROLES.map((each) => (
            <option key={each} value={each}>
              {ROLE_WORDS[each]}
            </option>
          ))}
        </select>
      </Field>
      {role === 'priority' && (
        <Field id="section-priority" label="Which priority">
          <select
            id="section-priority"
            className="select"
            value={priorityId ?? ''}
            onChange={(event) =>
              setPriority(content.priorities.find(({ id }) => String(id) === event.target.value)?.id ?? null)
            }
          >
            {content.priorities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <fieldset className="field">
        <legend className="field-label">Or do one of these</legend>
        <div className="actions">
          {at > 0 && <Button onClick={() => void carryOut(toPlaceOf(shown[at - 1]))}>Move up</Button>}
          {at < shown.length - 1 && (
            <Button onClick={() => void carryOut(toPlaceOf(shown[at + 1]))}>Move down</Button>
          )}
          <Button onClick={() => void carryOut(add)}>Add a section below</Button>
          {active?.section.id === sectionId && (
            <Button onClick={() => void split()}>Split it at the caret</Button>
          )}
          {content.sections.indexOf(section) > 0 && (
            <Button onClick={() => void carryOut(() => edit('plan.section.join', { sectionId }))}>
              Join it with the section above
            </Button>
          )}
          <Button onClick={() => void carryOut(() => edit('plan.section.delete', { sectionId }))}>
            Delete the section
          </Button>
        </div>
      </fieldset>
    </FormDialog>
  )
}
