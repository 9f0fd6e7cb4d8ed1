import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'

export type Start = 'word' | 'spreadsheet' | 'empty' | 'example'

const STARTS: readonly { readonly start: Start; readonly label: string; readonly hint: string }[] = [
  {
    start: 'word',
    label: 'Start from my Word plan',
    hint: 'Reads the plan and its tables from a .docx file, and asks about what is doubtful.',
  },
  {
    start: 'spreadsheet',
    label: 'Start from a spreadsheet',
    hint: 'Reads an action plan from an .xlsx file, one sheet or a sheet for each priority.',
  },
  { start: 'empty', label: 'Start empty', hint: 'Makes the encrypted file; bring a plan in later.' },
  {
    start: 'example',
    label: 'Start with the example plan',
    hint: 'A complete made-up plan to look around in.',
  },
]

/** The very first page: where the plan comes from. */
export function StartChoice({ onChosen }: Readonly<{ onChosen: (start: Start) => void }>) {
  return (
    <GatePage>
      <PageHeader title="Where shall your plan come from?">
        <p>Your plan stays on this computer, in an encrypted file. Nothing is sent anywhere.</p>
      </PageHeader>
      <ul className="ruled-list starts">
        {STARTS.map(({ start, label, hint }) => (
          <li key={start}>
            <button
              type="button"
              className="start"
              aria-describedby={`start-${start}-hint`}
              onClick={() => onChosen(start)}
            >
              {label}
            </button>
            <p id={`start-${start}-hint`} className="quiet">
              {hint}
            </p>
          </li>
        ))}
      </ul>
    </GatePage>
  )
}
