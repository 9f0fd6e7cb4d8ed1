import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useCommand } from '../../api/use-command.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'

const TABLE_WORDS: Readonly<Record<string, string>> = {
  mediation_party: 'a party',
  mediation_contact: 'a note of a contact',
  mediation_form: 'the free words of a form',
  activity: 'an activity',
  action_note: 'a note of an action',
  import_file: 'a file that was brought in',
  import_row: 'the reason of a row that was left out',
  change_row: 'what undo remembers',
  section_block: 'the text of the plan',
  item: 'an entry of the plan',
  edition_snapshot: 'an earlier state of the plan',
  publication: 'a report that was issued',
  disclosure: 'a disclosure',
}

/** Looks for a person in everything that is held; answers where, never what stands there. Each look is noted. */
export function FindPerson() {
  const find = useCommand('mediation.findPerson')
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Output<'mediation.findPerson'> | null>(null)
  return (
    <section className="stack-tight" aria-labelledby="person-heading">
      <h2 id="person-heading">Find a person in everything that is held</h2>
      <form
        className="filters"
        onSubmit={async (event) => {
          event.preventDefault()
          setFound((await find.run({ words })) ?? null)
        }}
      >
        <label>
          Name, number or part of an address{' '}
          <input className="select" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
        <Button type="submit" busy={find.isBusy}>
          Look
        </Button>
      </form>
      <p className="quiet">The activity log notes that somebody was looked for, and not whom.</p>
      {find.refusal !== null && <p role="alert">{find.refusal}</p>}
      <div role="status">
        {found !== null && (
          <>
            <p>
              {found.total === 0
                ? 'Nothing is held about this person.'
                : `${countOf(found.total, 'place')} found:`}
            </p>
            <ul>
              {found.places.map(({ table, id, label, caseId }) => (
                <li key={`${table} ${id}`}>
                  {caseId === null ? (
                    (label ?? TABLE_WORDS[table] ?? table.replaceAll('_', ' '))
                  ) : (
                    <Link to={{ name: 'case', caseId }}>{label ?? TABLE_WORDS[table] ?? 'a case'}</Link>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}
