import type { PlanOverview } from '../../shared/contract/index.ts'
import { BUILT_IN_VIEWS } from '../../shared/domain/views/index.ts'
import { useAnswer } from '../api/use-answer.ts'
import { type AppCommand, useAppCommands } from './commands.tsx'
import { type Route, useRouter } from './router.tsx'

interface Destination {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
  readonly to: Route
}

const PAGES: readonly Destination[] = [
  { id: 'overview', label: 'Go home', keys: ['G then O', 'Alt+Home'], to: { name: 'overview' } },
  {
    id: 'priorities',
    label: 'Go to the priorities in order',
    keys: ['G then R'],
    to: { name: 'priorities' },
  },
  { id: 'facts', label: 'Go to facts', keys: ['G then F'], to: { name: 'facts' } },
  { id: 'lines', label: 'Go to actions and measures', keys: ['G then A'], to: { name: 'lines' } },
  { id: 'measures', label: 'Go to measures', keys: ['G then M'], to: { name: 'measures' } },
  { id: 'activities', label: 'Go to activities', keys: ['G then T'], to: { name: 'activities' } },
  { id: 'ward-figures', label: 'Go to figures by ward', keys: ['G then W'], to: { name: 'ward-figures' } },
  { id: 'places', label: 'Go to wards', keys: ['G then N'], to: { name: 'places' } },
  { id: 'survey', label: 'Go to the surveys', keys: ['G then V'], to: { name: 'survey' } },
  { id: 'mediation', label: 'Go to mediation', keys: ['G then J'], to: { name: 'mediation' } },
  { id: 'outcomes', label: 'Go to what came of mediation', keys: ['G then K'], to: { name: 'outcomes' } },
  {
    id: 'questions',
    label: 'Go to the questions of the evaluation form',
    keys: ['G then Q'],
    to: { name: 'questions' },
  },
  { id: 'records', label: 'Go to records of people', keys: ['G then X'], to: { name: 'records' } },
  { id: 'case-reviews', label: 'Go to ASB case reviews', keys: ['G then Z'], to: { name: 'case-reviews' } },
  {
    id: 'perception',
    label: 'Go to perception and reality',
    keys: ['G then C'],
    to: { name: 'perception' },
  },
  { id: 'due', label: 'Go to what is late or due', keys: ['G then L'], to: { name: 'due' } },
  { id: 'health', label: 'Go to plan health', keys: ['G then H'], to: { name: 'health' } },
  { id: 'documents', label: 'Go to documents', keys: ['G then D'], to: { name: 'documents' } },
  { id: 'board', label: 'Go to the board report', keys: ['G then E'], to: { name: 'board' } },
  { id: 'partners', label: 'Go to partners', keys: ['G then P'], to: { name: 'partners' } },
  { id: 'editions', label: 'Go to plan years', keys: ['G then Y'], to: { name: 'editions' } },
  {
    id: 'bring-in',
    label: 'Bring in a partner’s spreadsheet',
    keys: ['G then I'],
    to: { name: 'bring-in' },
  },
  { id: 'import', label: 'Bring in a plan', keys: ['G then B'], to: { name: 'import' } },
  { id: 'brought-in', label: 'Go to what was brought in', keys: ['G then U'], to: { name: 'brought-in' } },
  { id: 'settings', label: 'Go to settings', keys: ['G then S'], to: { name: 'settings' } },
]
/** Keys of views and of priorities: nine each. */
const MOST_KEYS = 9

/** Offers every page, priority and view as a place to go to. */
export function useGoCommands(overview: PlanOverview | null): void {
  const { go } = useRouter()
  const own = useAnswer('views.list', {}).data ?? []
  const pages = PAGES.map(
    ({ id, label, keys, to }): AppCommand => ({
      id: `page.${id}`,
      label,
      group: 'Go to',
      keys,
      run: () => go(to),
    }),
  )
  const priorities: AppCommand[] =
    overview === null || overview.priorities.length === 0
      ? []
      : overview.priorities.slice(0, MOST_KEYS).map(({ id, name }, at) => ({
          id: `go.priority-${id}`,
          label: name,
          group: 'Priorities',
          keys: [`G then ${at + 1}`],
          run: () => go({ name: 'priority', priorityId: id }),
        }))
  const views = [...BUILT_IN_VIEWS, ...own].map(
    ({ name, filter }, at): AppCommand => ({
      id: `view.${at}`,
      label: `Show the view: ${name}`,
      group: 'Views',
      ...(at < MOST_KEYS ? { keys: [`Ctrl+${at + 1}`] } : {}),
      worksWhileTyping: true,
      run: () => go({ name: 'lines', filter }),
    }),
  )
  useAppCommands([...pages, ...priorities, ...views])
}
