import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Fact, plainText, type Section } from '../../../../shared/domain/plan/index.ts'
import { tellTyping } from '../../../api/typing.ts'
import { registerUnsaved } from '../../../api/unsaved.ts'
import { newGesture, usePlanEdit } from '../../../app/use-plan-edit.ts'
import { useSteps } from '../../../app/use-steps.ts'
import { blockElementId } from '../../plan/element-ids.ts'
import { goToParagraph } from './go-to-paragraph.ts'
import { openSection, type SectionSession } from './section-session.ts'
import { useTextTools } from './text-tools-context.tsx'

interface SectionEditorProps {
  readonly section: Section
  readonly facts: readonly Fact[]
  readonly label: string
  /** The element that a find points at; where it is one of these paragraphs, the caret goes there. */
  readonly target: string | undefined
}

/** A section's text as the plan prints it, to be typed in. It is stored by itself. */
export function SectionEditor({ section, facts, label, target }: SectionEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const session = useRef<SectionSession | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const edit = usePlanEdit()
  const steps = useSteps()
  const tools = useTextTools()

  const open = useEffectEvent((element: HTMLElement) =>
    openSection({
      element,
      label,
      blocks: section.blocks,
      newGesture,
      async store(blocks, gesture) {
        const result = await edit('plan.section.setBlocks', { sectionId: section.id, blocks, gesture })
        setRefusal(result.ok ? null : result.sentence)
        return result.ok
      },
      requests: {
        onLink: tools.askLink,
        onFact: tools.askFact,
        onFootnote: tools.addFootnote,
        onTools: tools.focusTools,
        onUndo: () => void steps.undo(),
        onRedo: () => void steps.redo(),
      },
      onWaiting: (isWaiting) => tellTyping(host, isWaiting),
      onFocus: (editor) => tools.use({ editor, section }),
      onChange: tools.tellChange,
    }),
  )
  const arrive = useEffectEvent(({ editor }: SectionSession) => {
    const said = section.blocks.filter((block) => plainText(block.runs).trim() !== '')
    const at = said.findIndex(({ id }) => blockElementId(id) === target)
    if (at !== -1) goToParagraph(editor, at)
  })
  const leave = useEffectEvent((closing: SectionSession) => tools.leave(closing.editor))

  useEffect(() => {
    const element = host.current
    if (element === null) return
    const opened = open(element)
    session.current = opened
    arrive(opened)
    const forget = registerUnsaved(opened.flush)
    return () => {
      forget()
      leave(opened)
      opened.close()
      session.current = null
    }
  }, [])
  useEffect(() => session.current?.receive(section.blocks), [section.blocks])
  useEffect(() => session.current?.showFacts(facts), [facts])

  return (
    <>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <div ref={host} className="narrative-host" />
    </>
  )
}
