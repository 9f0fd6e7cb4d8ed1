import type { Diary, DiaryEntry } from '../../../shared/domain/mediation/index.ts'
import { countOf, sentenceCase } from '../../../shared/text/counts.ts'
import { dueInWords, flagsInWords, POINT_WORDS, TASK_WORDS } from '../../../shared/text/mediation-words.ts'
import { Link } from '../../app/link.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { PrintDue, PrintEntry } from './print-due.tsx'

/** The forms that ask for something: late ones first, then this week's, then those whose time has passed. */
export function DiaryLists({ diary }: Readonly<{ diary: Diary }>) {
  const { today, thisWeek, late, outOfWindow } = diary
  if (thisWeek.length + late.length + outOfWindow.length === 0) {
    return (
      <section aria-labelledby="due-heading">
        <h2 id="due-heading">Due</h2>
        <p>No form is due. Forms fall due one and six months after the end of a case, by themselves.</p>
      </section>
    )
  }
  return (
    <section className="stack" aria-labelledby="due-heading">
      <h2 id="due-heading">Due</h2>
      <PrintDue diary={diary} />
      <DueTable title="Late" entries={late} today={today} />
      <DueTable title="This week" entries={thisWeek} today={today} />
      <DueTable title="Out of their window" entries={outOfWindow} today={today} />
    </section>
  )
}

/** A form whose time has passed without having been sent has no reply to wait for. */
const NOT_SENT = 'Say why nobody was asked'

interface DueTableProps {
  readonly title: string
  readonly entries: readonly DiaryEntry[]
  readonly today: Diary['today']
}

function DueTable({ title, entries, today }: DueTableProps) {
  if (entries.length === 0) return null
  const name = `${title}: ${countOf(entries.length, 'form')}`
  return (
    <TableRegion label={name}>
      <table className="table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">Case and party</th>
            <th scope="col">Form</th>
            <th scope="col">Due</th>
            <th scope="col">So far</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.partyId} ${entry.point}`}>
              <th scope="row">
                <Link to={{ name: 'case', caseId: entry.caseId }}>{entry.reference}</Link>, {entry.letter}
                {flagsInWords(entry).map((flag) => (
                  <p key={flag} className="quiet">
                    {sentenceCase(flag)}
                  </p>
                ))}
              </th>
              <td>{POINT_WORDS[entry.point]}</td>
              <td>{dueInWords(entry)}</td>
              <td>
                {entry.sentOn === null
                  ? 'Not sent'
                  : `Sent, ${entry.reminders === 0 ? 'no reminder' : countOf(entry.reminders, 'reminder')}`}
              </td>
              <td>
                {entry.task === 'close' && entry.sentOn === null ? NOT_SENT : TASK_WORDS[entry.task]} ·{' '}
                <Link
                  to={{
                    name: 'evaluation',
                    caseId: entry.caseId,
                    partyId: entry.partyId,
                    point: entry.point,
                  }}
                >
                  Enter the reply
                </Link>
                <PrintEntry entry={entry} on={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
