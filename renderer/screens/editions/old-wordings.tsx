import {
  type EditionContent,
  type EditionId,
  type Item,
  oldWordingOf,
} from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Link } from '../../app/link.tsx'
import { newGesture, usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { itemElementId } from '../plan/element-ids.ts'

/** Entries of a draft whose words name another date than they are due by, each with the new words to accept. */
export function OldWordings({ edition }: Readonly<{ edition: EditionId }>) {
  const content = useAnswer('plan.content', { edition })
  const edit = usePlanEdit()
  if (!content.isSuccess) return null
  const entries = entriesIn(content.data)
  if (entries.length === 0) return null
  const ready = entries.flatMap(({ item, wording }) =>
    wording.proposal === null ? [] : [{ itemId: item.id, text: wording.proposal }],
  )

  /** All of them are one step of undo. */
  async function acceptAll(): Promise<void> {
    const gesture = newGesture()
    for (const change of ready) {
      const { ok } = await edit('plan.item.setText', { ...change, gesture })
      if (!ok) return
    }
  }

  const name = editionInWords(content.data.edition.label)
  return (
    <section aria-labelledby="old-wordings" className="stack">
      <h2 id="old-wordings">Dates in the words of {name}</h2>
      <p>
        {countOf(entries.length, 'entry', 'entries')} of {name} {entries.length === 1 ? 'names' : 'name'}{' '}
        another date than {entries.length === 1 ? 'it is' : 'they are'} due by. No word changes until you say
        so.
      </p>
      {ready.length > 1 && (
        <div className="actions edition-actions">
          <Button look="primary" onClick={acceptAll}>
            Accept all {ready.length} new wordings
          </Button>
        </div>
      )}
      <ul className="ruled-list">
        {entries.map(({ priority, item, wording, due }) => {
          const { proposal } = wording
          return (
            <li key={item.id} className="stack-tight">
              <p>
                <Link to={{ name: 'priority', priorityId: priority.id, target: itemElementId(item.id) }}>
                  {item.text}
                </Link>
              </p>
              <p className="quiet">
                {due === null ? 'No due date is set.' : `Due ${dateInWords(due)}.`}{' '}
                {proposal === null ? 'Write the new words yourself.' : `New wording: ${proposal}`}
              </p>
              {proposal !== null && (
                <p>
                  <Button
                    onClick={() => edit('plan.item.setText', { itemId: item.id, text: proposal })}
                    aria-label={`Accept: ${proposal}`}
                  >
                    Accept
                  </Button>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function entriesIn({ edition, priorities }: EditionContent) {
  return priorities.flatMap((priority) =>
    priority.issues.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ items }) =>
          items.flatMap((item) => {
            const wording = oldWordingOf(item, edition.startsOn)
            return wording === null ? [] : [{ priority, item, wording, due: dueDayOf(item) }]
          }),
        ),
      ),
    ),
  )
}

function dueDayOf(item: Item) {
  if (item.role === 'measure') return item.measure.due?.on ?? null
  return item.role === 'action' ? (item.due?.on ?? null) : null
}
