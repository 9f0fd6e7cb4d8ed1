import { getEditionInUse, summariseEdition } from '../../electron/core/features/plan/index.ts'
import type { EditionSummary } from '../../shared/domain/plan/index.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { withStore } from '../with-store.ts'

const WORDS: readonly (readonly [keyof EditionSummary, string])[] = [
  ['priorities', 'priorities'],
  ['projects', 'projects'],
  ['issues', 'issues'],
  ['actions', 'actions'],
  ['outcomes', 'desired outcomes'],
  ['measures', 'success measures'],
  ['leads', 'entries of leads and agencies'],
  ['fundingSources', 'funding sources'],
  ['links', 'links to plans and strategies'],
  ['sections', 'sections of text'],
  ['activities', 'activities'],
  ['readings', 'readings'],
  ['surveyWaves', 'survey waves'],
  ['mediationCases', 'mediation cases'],
  ['evaluations', 'evaluation forms'],
  ['imports', 'files brought in'],
]

/** How many of each thing the edition in use holds. */
export const summary: Command = {
  usage: {
    name: 'summary',
    words: [],
    options: {
      ...STORE_OPTIONS,
      edition: { value: 'E', help: 'the edition, for instance 2020/21; else the newest' },
    },
  },
  async run(call, terminal) {
    const { label, counts } = await withStore(call, terminal, (store) =>
      store.unitOfWork.read(async (db) => {
        const edition = await getEditionInUse(db, call.value('edition'))
        return { label: edition.label, counts: await summariseEdition(db, edition.id) }
      }),
    )
    answer(terminal, counts, [
      `Edition ${label}`,
      ...WORDS.map(([name, words]) => `${String(counts[name]).padStart(6)}  ${words}`),
    ])
  },
}
