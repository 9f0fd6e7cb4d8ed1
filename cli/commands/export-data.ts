import path from 'node:path'
import { exportWorkbook, todayHere } from '../../electron/core/features/documents/index.ts'
import { getEditionInUse } from '../../electron/core/features/plan/index.ts'
import type { Store } from '../../electron/core/store/index.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'
import type { Call } from '../arguments.ts'
import { answer } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'
import { withStore } from '../with-store.ts'

/**
 * `export data`: everything in the store as one readable workbook, of all editions unless one is named. What names people
 * in mediation stays sealed: to take it along is a choice that only the app offers.
 */
export async function exportData(
  call: Call,
  terminal: Terminal,
  date: CivilDate = todayHere(),
): Promise<void> {
  refuseOtherForms(call)
  const file = path.resolve(call.required('out'))
  await withStore(call, terminal, async (store) => {
    const edition = await chosenEdition(store, call.value('edition'))
    await exportWorkbook(store, { file, date, edition, progress: terminal.progress })
  })
  terminal.say(
    'Anybody who has this file can read it: it is not encrypted, and holds small numbers as they are.',
  )
  answer(terminal, { file }, [`Written: ${file}`])
}

function refuseOtherForms(call: Call): void {
  if (call.required('format') !== 'xlsx') {
    throw new UsageError('export data takes --format xlsx: everything in the store is tables, not a paper.')
  }
  const audience = call.value('audience') ?? 'restricted'
  if (audience !== 'restricted') {
    throw new UsageError(
      'export data holds true figures, small numbers of people too, so it takes no --audience but restricted.',
    )
  }
}

async function chosenEdition(store: Store, label: string | undefined) {
  if (label === undefined) return null
  return store.unitOfWork.read((db) => getEditionInUse(db, label))
}
