import { useAnswer } from '../api/use-answer.ts'
import { useAllCommands } from './commands.tsx'
import { useEdition } from './edition.tsx'
import { usePlacesOfPeople } from './palette-places.ts'
import { useRouter } from './router.tsx'

/** One line of the palette. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** What kind of thing it is, in a word. */
  readonly group: string
  readonly keys: string | undefined
  readonly isAvailable: boolean
  readonly run: () => void
}

const MOST_REMEMBERED = 12

/** What was chosen last, the last first. Only names of commands and numbers: no word of the plan. */
const recent: string[] = []

/** Lets a choice stand at the top next time. */
export function rememberChoice(id: string): void {
  const before = recent.indexOf(id)
  if (before !== -1) recent.splice(before, 1)
  recent.unshift(id)
  recent.splice(MOST_REMEMBERED)
}

/** Every command, priority, part of the plan, survey and case, what was used last first; and the search for what was typed. */
export function usePaletteChoices(typed: string): readonly Choice[] {
  const { go } = useRouter()
  const { edition } = useEdition()
  const overview = useAnswer('plan.overview', { edition }).data ?? null
  const commands = useAllCommands().map(
    ({ id, label, group, keys = [], isAvailable = true, run }): Choice => ({
      id,
      label,
      group,
      keys: keys[0],
      isAvailable,
      run,
    }),
  )
  const place = { keys: undefined, isAvailable: true }
  const priorities = (overview?.priorities ?? []).map(
    ({ id, name }): Choice => ({
      ...place,
      id: `priority-${id}`,
      label: name,
      group: 'Priority',
      run: () => go({ name: 'priority', priorityId: id }),
    }),
  )
  const parts = (overview?.parts ?? []).flatMap(({ id, heading, priorityId }): Choice[] =>
    priorityId !== null || heading === ''
      ? []
      : [
          {
            ...place,
            id: `section-${id}`,
            label: heading,
            group: 'Part of the plan',
            run: () => go({ name: 'section', sectionId: id }),
          },
        ],
  )
  const people = usePlacesOfPeople(typed)
  const search: Choice = {
    ...place,
    id: 'palette.search',
    label: `Search the plan for “${typed.trim()}”`,
    group: 'Search',
    run: () => go({ name: 'search', text: typed.trim() }),
  }
  const all = onlyOnce([...commands, ...priorities, ...parts, ...people]).toSorted(
    (a, b) => recency(a) - recency(b) || groupRank(a) - groupRank(b),
  )
  return typed.trim() === '' ? all : [...all, search]
}

function recency({ id }: Choice): number {
  const at = recent.indexOf(id)
  return at === -1 ? MOST_REMEMBERED : at
}

/** What belongs to the page first, then places to go to; what can be done everywhere is known and comes last. */
const GROUPS = [
  'Go to',
  'Priorities',
  'Priority',
  'Part of the plan',
  'Survey',
  'Question of a survey',
  'Mediation case',
  'Views',
  'Everywhere',
]

function groupRank({ group }: Choice): number {
  return GROUPS.indexOf(group)
}

/** A command that a part of the page offers in place of a general one is listed in its place. */
function onlyOnce(commands: readonly Choice[]): Choice[] {
  const byLabel = new Map<string, Choice>()
  for (const command of commands) if (!byLabel.has(command.label)) byLabel.set(command.label, command)
  return [...byLabel.values()]
}
