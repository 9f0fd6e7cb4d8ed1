import { describeDraft, importPlan } from '../../electron/core/features/imports/index.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import { understandFile } from '../plan-file.ts'
import { withStore } from '../with-store.ts'

type Description = ReturnType<typeof describeDraft>

/** An existing plan from a Word or Excel file. */
export const importPlanFile: Command = {
  usage: {
    name: 'import-plan',
    words: ['FILE'],
    options: {
      store: { ...STORE_OPTIONS.store, isRequired: false },
      'passphrase-file': { ...STORE_OPTIONS['passphrase-file'], isRequired: false },
      edition: { value: '2020/21', help: 'the edition, where the file does not say it' },
      'accept-suggestions': { value: null, help: 'takes the proposed answer to every question' },
      'dry-run': { value: null, help: 'says what would be brought in, and stores nothing' },
    },
  },
  async run(call, terminal) {
    const isDryRun = call.has('dry-run')
    if (!isDryRun && (call.value('store') === undefined || call.value('passphrase-file') === undefined)) {
      throw new UsageError('import-plan needs --store DIR and --passphrase-file FILE, or --dry-run.')
    }
    const edition = call.value('edition')
    if (edition !== undefined && !/^\d{4}\/\d{2}$/.test(edition)) {
      throw new UsageError('--edition takes a year of the plan, for instance 2020/21.')
    }
    const understood = await understandFile(
      call.words[0] ?? '',
      terminal.progress,
      call.has('accept-suggestions'),
    )
    const description = describeDraft(understood.draft)
    if (isDryRun) {
      answer(terminal, { ...description, stored: false }, [...report(description), 'Nothing was stored.'])
      return
    }
    const { editionLabel } = await withStore(call, terminal, (store) =>
      importPlan(store.unitOfWork, { ...understood, editionLabel: edition }),
    )
    answer(terminal, { ...description, editionLabel, stored: true }, [
      ...report(description),
      `Stored as edition ${editionLabel}.`,
    ])
  },
}

function report(description: Description): string[] {
  const { counts, words } = description
  return [
    description.title,
    `Found ${counts.priorities} priorities, ${counts.projects} projects, ${counts.issues} issues, ${counts.actions} actions, ${counts.outcomes} outcomes, ${counts.measures} measures, ${counts.leads} leads, ${counts.sections} sections and ${counts.partners} partners.`,
    `Words: ${words.read} read = ${words.stored} stored + ${words.leftOut} left out.`,
    ...description.healed.map((healing) => `Put right: ${healing.sentence} (${healing.where})`),
    ...description.questions.map(
      (question) =>
        `Question: ${question.sentence} (${question.where}) ${question.answer === null ? 'Proposed' : 'Taken'}: ${question.proposal}`,
    ),
  ]
}
