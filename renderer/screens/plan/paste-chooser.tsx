import { useEffect, useId, useRef } from 'react'
import type { PasteChoice, PasteMode, PasteShape } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { Button } from '../../components/button.tsx'

interface PasteChooserProps {
  readonly shape: PasteShape
  readonly onChoose: (mode: PasteMode) => void
  readonly onCancel: () => void
}

/**
 * Asks which way copied cells are meant where their shape leaves it open. It stands in the page, not over it: Enter takes
 * the proposal, Tab goes to the others, Escape leaves everything as it was.
 */
export function PasteChooser({ shape, onChoose, onCancel }: PasteChooserProps) {
  const question = useId()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      className="paste-chooser"
      role="group"
      aria-labelledby={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <p id={question}>
        {countOf(shape.columns, 'column')}, {countOf(shape.rows, 'row')}: how should they be pasted?
      </p>
      <div className="actions">
        {shape.choices.map((choice, at) => (
          <Button
            key={choice.mode}
            {...(at === 0 ? { ref: first, look: 'primary' as const } : {})}
            onClick={() => onChoose(choice.mode)}
          >
            {choiceInWords(choice)}
          </Button>
        ))}
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function choiceInWords({ mode, plan }: PasteChoice): string {
  switch (mode) {
    case 'fill':
      return 'Fill these cells'
    case 'new-issues':
      return `Add as ${countOf(plan.issues.length, 'new issue')}`
    case 'items': {
      const entries = plan.cells.reduce((sum, cell) => sum + cell.items.length, 0)
      return `Add as ${countOf(entries, 'entry', 'entries')} of this cell`
    }
  }
}
