import { useState } from 'react'
import type { FormPoint } from '../../../shared/domain/mediation/index.ts'
import { POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { todayHere } from '../../app/today.ts'
import { Button } from '../../components/button.tsx'
import { PrintPapers } from './print-papers.tsx'

interface CounterFormProps {
  readonly point: FormPoint
  /** The number of the version in use, which is what is printed. */
  readonly version: number
}

/** Prints a form of nobody, for those who ask for one at the counter. */
export function CounterForm({ point, version }: CounterFormProps) {
  const [isOpen, setOpen] = useState(false)
  const name = POINT_WORDS[point].toLowerCase()
  useAppCommands([
    {
      id: 'questions.counter',
      label: 'Print an evaluation form for the counter',
      group: 'Mediation',
      run: () => setOpen(true),
    },
  ])
  return (
    <div className="actions">
      <Button onClick={() => setOpen(true)}>
        Print a {name} of version {version} for the counter
      </Button>
      {isOpen && (
        <PrintPapers
          title={`Print a ${name} for the counter`}
          papers={{ what: 'form', partyId: null, point }}
          on={todayHere()}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
