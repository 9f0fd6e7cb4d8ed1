import { setImmediate } from 'node:timers/promises'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { withPauses } from '../../../../shared/kit/in-steps.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import type { ReadDb, UnitOfWork } from '../../store/index.ts'
import { listVersions } from '../mediation/index.ts'
import { bringInReturn } from './bring-in.service.ts'
import { checkReturn, forgetCheck, lastCheck } from './check-return.ts'
import { describeReturn } from './describe-return.ts'
import { listAwaitedReturns } from './expected-returns.ts'
import { describeGrid } from './grid-view.ts'
import { chosenTable, type HeldReturn, heldReturn, holdReturn } from './held-return.ts'
import { deleteProfile, getProfile, listProfiles } from './profile.repository.ts'
import { pastedFile, readSuppliedFile } from './read-file.ts'
import { type Knowledge, lookAtWorkbook } from './read-return.ts'
import { getReadingContext } from './reading-context.ts'
import { describeRecord, describeReturnRows } from './record-view.ts'
import { rejectedWorkbook } from './rejected-rows.ts'
import { findReturnRow, getReturn, getReturnFile, listReturns } from './return.repository.ts'
import { describeRows } from './rows-view.ts'
import { saveReturnFile } from './save-file.ts'
import { withSaid } from './say.ts'
import { dependantsOf, undoReturn } from './undo-return.service.ts'
import { describeValues } from './values-view.ts'

async function knowledgeOf(db: ReadDb): Promise<Knowledge> {
  return { context: await getReadingContext(db), profiles: await listProfiles(db) }
}

/** Keeps a file that was read, and answers it with what is proposed. */
async function look(
  work: UnitOfWork,
  held: Map<string, HeldReturn>,
  file: Parameters<typeof lookAtWorkbook>[0],
) {
  const one = await withPauses(lookAtWorkbook(file, await work.read(knowledgeOf)), setImmediate)
  return describe(work, holdReturn(held, one), one)
}

async function describe(work: UnitOfWork, reading: string, one: HeldReturn) {
  return work.read(async (db) =>
    describeReturn(reading, one, {
      profiles: await listProfiles(db),
      returns: await listReturns(db),
      versions: await listVersions(db),
    }),
  )
}

export const returnsHandlers: AreaHandlers<'returns'> = {
  'returns.prepare': {
    policy: 'open',
    async run({ options }) {
      options.prepareReader?.()
      return {}
    },
  },
  'returns.read': {
    policy: 'store',
    async run({ unitOfWork }, { workId }, call) {
      const { options, returns } = call.session
      const file = await readSuppliedFile(call.grant().path, options.readWorkbook, call.progress(workId))
      return look(unitOfWork, returns, file)
    },
  },
  'returns.readDropped': {
    policy: 'store',
    async run({ unitOfWork }, { fileName, bytes, workId }, call) {
      const { options, returns } = call.session
      const workbook = await options.readWorkbook(bytes, fileName, call.progress(workId))
      return look(unitOfWork, returns, { fileName, bytes, workbook })
    },
  },
  'returns.readPasted': {
    policy: 'store',
    run: async ({ unitOfWork }, { rows }, { session }) => look(unitOfWork, session.returns, pastedFile(rows)),
  },
  'returns.view': {
    policy: 'store',
    run: async ({ unitOfWork }, { reading }, { session }) =>
      describe(unitOfWork, reading, heldReturn(session.returns, reading)),
  },
  'returns.say': {
    policy: 'store',
    async run({ unitOfWork }, { reading, said }, { session }) {
      const before = heldReturn(session.returns, reading)
      const one = withSaid(before, said, await unitOfWork.read(knowledgeOf))
      session.returns.set(reading, one)
      return describe(unitOfWork, reading, one)
    },
  },
  'returns.grid': {
    policy: 'open',
    run: async ({ returns }, { reading, sheet, firstRow, rows }) =>
      describeGrid(heldReturn(returns, reading), sheet, { firstRow, rows }),
  },
  'returns.values': {
    policy: 'store',
    async run({ unitOfWork }, { reading }, { session }) {
      const { understood } = await checkReturn(unitOfWork, heldReturn(session.returns, reading))
      return unitOfWork.read(async (db) => describeValues(understood, (await getReadingContext(db)).names))
    },
  },
  'returns.rows': {
    policy: 'store',
    async run({ unitOfWork }, { reading, ...page }, { session }) {
      const one = heldReturn(session.returns, reading)
      const sheet = one.workbook.sheets[chosenTable(one).table.sheet]?.name ?? ''
      const checked = await checkReturn(unitOfWork, one)
      return unitOfWork.read(async (db) =>
        describeRows(checked, { sheet, names: (await getReadingContext(db)).names }, page),
      )
    },
  },
  'returns.saveRejected': {
    policy: 'store',
    async run({ unitOfWork, folder }, { reading }, call) {
      const one = heldReturn(call.session.returns, reading)
      const bytes = await rejectedWorkbook(call.session, one, await checkReturn(unitOfWork, one))
      return saveReturnFile(call.grant(), folder, bytes)
    },
  },
  'returns.bringIn': {
    policy: 'store',
    async run(store, { reading, profile, keepsFile, workId }, { session, progress }) {
      const one = heldReturn(session.returns, reading)
      const { table, mapping } = chosenTable(one)
      const watched = progress(workId)
      watched.report('Making a backup of what is there', null)
      await store.writeAutomaticBackup('before-import')
      const checked = await lastCheck(one)
      forgetCheck(one)
      const { fileName, bytes, workbook } = one
      const given = {
        fileName,
        bytes,
        workbook,
        table,
        mapping,
        profile,
        ...(keepsFile !== undefined && { keepsFile }),
        ...(checked && { checked }),
      }
      const answer = await bringInReturn(store.unitOfWork, given, watched)
      session.returns.delete(reading)
      return answer
    },
  },
  'returns.list': { policy: 'read', run: async (db) => (await listReturns(db)).map(describeRecord) },
  'returns.get': {
    policy: 'write',
    async run(work, { importId, ...page }) {
      const dependants = await dependantsOf(work, importId)
      return work.read(async (db) => ({ ...(await describeReturnRows(db, importId, page)), dependants }))
    },
  },
  'returns.rowAt': {
    policy: 'read',
    run: async (db, { importId, cell }) => ({ place: await findReturnRow(db, importId, cell) }),
  },
  'returns.undo': {
    policy: 'write',
    run: async (work, { importId }) => ({ dependants: await undoReturn(work, importId) }),
  },
  'returns.saveFile': {
    policy: 'store',
    async run({ unitOfWork, folder }, { importId }, call) {
      const bytes = await unitOfWork.read((db) => getReturnFile(db, importId))
      if (bytes === undefined) {
        const { fileName } = await unitOfWork.read((db) => getReturn(db, importId))
        throw new Failure(
          'not-found',
          `The file ${fileName} was not kept: its import was undone, or it held the answers or words of people. Ask the partner for it.`,
        )
      }
      return saveReturnFile(call.grant(), folder, bytes)
    },
  },
  'returns.expected': {
    policy: 'read',
    run: (db) => listAwaitedReturns(db, dayHere(new Date().toISOString())),
  },
  'returns.forgetProfile': {
    policy: 'write',
    async run(work, { profile }) {
      const command = {
        name: 'returns.forgetProfile',
        label: 'Forget a layout',
        entity: { kind: 'import_profile', id: profile },
      }
      await work.write(command, async (tx) => {
        await getProfile(tx, profile)
        await deleteProfile(tx, profile)
      })
      return {}
    },
  },
}
