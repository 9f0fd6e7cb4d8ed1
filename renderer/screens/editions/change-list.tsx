import {
  type ChangeGroup,
  type ChangeLine,
  markedRuns,
  type Thing,
} from '../../../shared/domain/plan/compare/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { changeInWords, notesOfChange, thingInWords } from '../../../shared/text/change-words.ts'
import { Link } from '../../app/link.tsx'
import type { Route } from '../../app/router.tsx'
import { factElementId, issueElementId, itemElementId } from '../plan/element-ids.ts'
import { MarkedText } from './marked-text.tsx'

interface ChangeListProps {
  readonly groups: readonly ChangeGroup[]
  /** The edition whose pages show the newer state; null where no page shows it. */
  readonly edition: EditionId | null
}

/** Every change once, under the priority or part that it belongs to. */
export function ChangeList({ groups, edition }: ChangeListProps) {
  return groups.map(({ part, lines }) => {
    const thing = part?.after ?? part?.before ?? null
    const headingId =
      thing === null ? 'changes-facts' : `changes-${thing.kind}-${part?.after ? 'is' : 'was'}-${thing.at}`
    return (
      <section key={headingId} aria-labelledby={headingId} className="stack-tight">
        <h3 id={headingId}>{groupTitle(thing)}</h3>
        <ul className="ruled-list">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are made anew with each comparison
            <Line key={index} line={line} edition={edition} />
          ))}
        </ul>
      </section>
    )
  })
}

function groupTitle(thing: Thing | null): string {
  if (thing === null) return 'Facts'
  return thing.words === '' ? 'A part without a heading' : thing.words
}

function Line({ line, edition }: Readonly<{ line: ChangeLine; edition: EditionId | null }>) {
  const { compared, inside } = line
  const thing = compared.after ?? compared.before
  if (thing === null) return null
  const words = `${changeInWords(compared)}: ${thingInWords(thing)}`
  const route = compared.after === null || edition === null ? null : routeTo(compared.after)
  const told = inside.filter((each) => !(each.kind === 'entry' && each.item.role === 'issue'))
  return (
    <li className="stack-tight">
      <p className="change-kind">{route === null ? words : <Link to={route}>{words}</Link>}</p>
      <p className="reading">
        <MarkedText runs={runsOf(line)} />
      </p>
      {notesOfChange(compared).map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {told.length > 0 && (
        <ul aria-label={compared.after === null ? 'Went with it' : 'Came with it'}>
          {told.map((each) => (
            <li key={`${each.kind}-${each.at}-${each.words}`}>
              <span className="quiet">{thingInWords(each)}: </span>
              {each.words === '' ? '(no words)' : each.words}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function runsOf({ compared: { before, after, words } }: ChangeLine) {
  const text = (thing: Thing | null) =>
    thing === null ? null : [{ text: thing.words === '' ? '(no words)' : thing.words }]
  return markedRuns(text(before), text(after), words)
}

/** Where the thing stands now. */
function routeTo(thing: Thing): Route | null {
  switch (thing.kind) {
    case 'priority':
      return { name: 'priority', priorityId: thing.priority.id }
    case 'issue':
      return {
        name: 'priority',
        priorityId: thing.parent.priority.id,
        target: issueElementId(thing.issue.id),
      }
    case 'entry': {
      const target =
        thing.item.role === 'issue' ? issueElementId(thing.parent.issue.id) : itemElementId(thing.item.id)
      return { name: 'priority', priorityId: thing.parent.parent.priority.id, target }
    }
    case 'section':
      return sectionRoute(thing.section)
    case 'paragraph':
      return sectionRoute(thing.parent.section)
    case 'fact':
      return { name: 'facts', target: factElementId(thing.fact.id) }
  }
}

function sectionRoute({ id, priorityId }: Extract<Thing, { kind: 'section' }>['section']): Route {
  return priorityId === null ? { name: 'section', sectionId: id } : { name: 'priority', priorityId }
}
