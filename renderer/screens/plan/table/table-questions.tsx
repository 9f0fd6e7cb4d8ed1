import { type FormEvent, type ReactNode, useState } from 'react'
import type { EditionContent, ItemId } from '../../../../shared/domain/plan/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/field.tsx'
import { columnName } from './column-name.ts'
import { itemsOf } from './grid-layout.ts'
import type { TableQuestion } from './row-menu.ts'
import { useTable } from './table-context.tsx'

interface TableQuestionsProps {
  readonly question: TableQuestion
  readonly content: EditionContent
  readonly onClose: () => void
}

/** What a line of the menu has to ask before it can be carried out. */
export function TableQuestions({ question, content, onClose }: TableQuestionsProps) {
  switch (question) {
    case 'split-row':
      return <SplitRow onClose={onClose} />
    case 'move-issue':
      return <MoveIssue content={content} onClose={onClose} />
    case 'add-column':
    case 'rename-column':
      return <ColumnHeading isNew={question === 'add-column'} onClose={onClose} />
    case 'delete-column':
      return <DeleteColumn onClose={onClose} />
  }
}

interface QuestionProps {
  readonly title: string
  readonly button: string
  readonly onClose: () => void
  /** Carries the answer out. */
  readonly onAnswer: () => void
  readonly children: ReactNode
}

function Question({ title, button, onClose, onAnswer, children }: QuestionProps) {
  function submit(event: FormEvent): void {
    event.preventDefault()
    onAnswer()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {children}
        <p>
          <Button type="submit">{button}</Button>
        </p>
      </form>
    </Dialog>
  )
}

function SplitRow({ onClose }: Pick<TableQuestionsProps, 'onClose'>) {
  const table = useTable()
  const [moving, setMoving] = useState<readonly ItemId[]>([])
  const row = table.activeRow?.row
  if (row === undefined) return null
  return (
    <Question
      title="Split the row"
      button="Move the ticked entries into a new row"
      onClose={onClose}
      onAnswer={() => {
        if (moving.length > 0) table.send('plan.row.split', { rowId: row.id, itemIds: moving })
        onClose()
      }}
    >
      {row.cells.map(({ columnId, items }) => {
        const column = table.layout.columns.find(({ id }) => id === columnId)
        if (column === undefined || items.length === 0) return null
        return (
          <fieldset key={columnId}>
            <legend>{columnName(column)}</legend>
            {items.map(({ id, text }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  checked={moving.includes(id)}
                  onChange={(event) =>
                    setMoving(event.target.checked ? [...moving, id] : moving.filter((other) => other !== id))
                  }
                />
                {text}
              </label>
            ))}
          </fieldset>
        )
      })}
    </Question>
  )
}

function MoveIssue({ content, onClose }: Pick<TableQuestionsProps, 'content' | 'onClose'>) {
  const table = useTable()
  const here = table.desk.view.id
  const others = content.priorities.filter(({ id, columns }) => id !== here && columns.length > 0)
  const [chosen, setChosen] = useState(String(others[0]?.id ?? ''))
  const issue = table.activeRow?.issue
  if (issue === undefined) return null
  return (
    <Question
      title="Move the issue to another priority"
      button="Move the issue"
      onClose={onClose}
      onAnswer={() => {
        const target = others.find(({ id }) => String(id) === chosen)
        if (target !== undefined) table.send('plan.issue.move', { issueId: issue.id, priorityId: target.id })
        onClose()
      }}
    >
      {others.length === 0 ? (
        <p>No other priority has a table.</p>
      ) : (
        <p>
          <label htmlFor="move-issue-to">Priority</label>{' '}
          <select
            id="move-issue-to"
            className="select"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
    </Question>
  )
}

function ColumnHeading({ isNew, onClose }: Readonly<{ isNew: boolean; onClose: () => void }>) {
  const table = useTable()
  const { column } = table
  const [heading, setHeading] = useState(isNew ? '' : (column?.heading ?? ''))
  const [error, setError] = useState<string | undefined>(undefined)
  if (column === undefined) return null
  return (
    <Question
      title={isNew ? 'Add a column' : 'Rename the column'}
      button={isNew ? 'Add the column' : 'Rename the column'}
      onClose={onClose}
      onAnswer={() => {
        if (heading.trim() === '') {
          setError('The heading is empty. Type what the column holds.')
          return
        }
        if (isNew) table.addColumn(heading)
        else table.send('plan.column.rename', { columnId: column.id, heading })
        onClose()
      }}
    >
      <TextField
        id="column-heading"
        label="Heading as it is printed"
        value={heading}
        onValue={setHeading}
        error={error}
      />
    </Question>
  )
}

function DeleteColumn({ onClose }: Pick<TableQuestionsProps, 'onClose'>) {
  const table = useTable()
  const { column } = table
  if (column === undefined) return null
  const entries = table.layout.rows.flatMap(({ row }) =>
    itemsOf(table.layout, { rowId: row.id, columnId: column.id }),
  ).length
  return (
    <Question
      title={`Delete the column “${columnName(column)}”`}
      button={
        entries === 0 ? 'Delete the column' : `Delete the column with ${countOf(entries, 'entry', 'entries')}`
      }
      onClose={onClose}
      onAnswer={() => {
        table.send('plan.column.delete', { columnId: column.id, withItems: true })
        onClose()
      }}
    >
      <p>
        {entries === 0
          ? 'The column is empty.'
          : `The column still holds ${countOf(entries, 'entry', 'entries')}. They are deleted with it.`}{' '}
        Undo brings it back.
      </p>
    </Question>
  )
}
