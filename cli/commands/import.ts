import { readFile } from 'node:fs/promises'
import { listReturns, undoReturn } from '../../electron/core/features/returns/index.ts'
import { createFileReader } from '../../electron/core/intake/index.ts'
import { type ReturnLayout, returnLayoutSchema } from '../../shared/domain/returns/index.ts'
import { dateInWords, dayHere } from '../../shared/kit/civil-date.ts'
import { Failure } from '../../shared/kit/failure.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import { importReturnFile, type ReturnResult } from '../return-file.ts'
import { withStore } from '../with-store.ts'

/** A partner's spreadsheet. */
export const importReturn: Command = {
  usage: {
    name: 'import',
    words: ['FILE'],
    options: {
      ...STORE_OPTIONS,
      profile: {
        value: 'NAME',
        isRequired: true,
        help: 'the name under which the partner’s layout is remembered',
      },
      mapping: { value: 'FILE', help: 'a JSON file that says how the table is to be read, in place of that' },
      'dry-run': { value: null, help: 'says what would be brought in, and stores nothing' },
    },
  },
  async run(call, terminal) {
    const isDryRun = call.has('dry-run')
    const layout = await readLayout(call.value('mapping'))
    const order = { file: call.words[0] ?? '', profile: call.required('profile'), layout, isDryRun }
    // It starts while the passphrase is being worked on.
    const reader = createFileReader()
    reader.prepare()
    const result = await withStore(call, terminal, (store) =>
      importReturnFile(store, order, terminal.progress, reader),
    ).finally(reader.close)
    const { importId, ...said } = result
    answer(terminal, isDryRun ? said : { importId, ...said }, report(result, isDryRun))
  },
}

/** Every file that was brought in. */
export const imports: Command = {
  usage: { name: 'imports', words: [], options: STORE_OPTIONS },
  async run(call, terminal) {
    const records = await withStore(call, terminal, (store) => store.unitOfWork.read((db) => listReturns(db)))
    const listed = records.map(
      ({ importId, fileName, at, purpose, profile, sheet, period, account, undoneAt }) => ({
        id: importId,
        fileName,
        at,
        purpose,
        profile,
        sheet,
        period,
        ...account,
        undoneAt,
      }),
    )
    const lines = listed.map(
      ({ id, fileName, at, read, added, changed, unchanged, setAside, undoneAt }) =>
        `${id}  ${dateInWords(dayHere(at))}  ${fileName}: ${read} read = ${added} added + ${changed} changed + ${unchanged} unchanged + ${setAside} set aside${undoneAt === null ? '' : ' (undone)'}`,
    )
    answer(terminal, listed, lines.length === 0 ? ['No partner’s file was brought in yet.'] : lines)
  },
}

/** Takes one import back. */
export const undoImport: Command = {
  usage: { name: 'undo-import', words: ['ID'], options: STORE_OPTIONS },
  async run(call, terminal) {
    const importId = Number(call.words[0])
    if (!Number.isSafeInteger(importId) || importId < 1) {
      throw new UsageError('undo-import takes the number of an import; "imports" lists them.')
    }
    const kept = await withStore(call, terminal, (store) => undoReturn(store.unitOfWork, importId))
    answer(terminal, { undone: importId, kept }, [`Import ${importId} was undone.`, ...kept])
  },
}

function report(
  { read, added, changed, unchanged, setAside, problems }: ReturnResult,
  isDryRun: boolean,
): string[] {
  return [
    `${read} read = ${added} added + ${changed} changed + ${unchanged} unchanged + ${setAside} set aside.`,
    ...problems.map(({ sheet, cell, problem }) => `${sheet}, ${cell}: ${problem}`),
    ...(isDryRun ? ['Nothing was stored.'] : []),
  ]
}

/** @throws Failure `invalid-input` for a file that is no mapping, with what is wrong with it */
async function readLayout(file: string | undefined): Promise<ReturnLayout | null> {
  if (file === undefined) return null
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure('file-unreadable', 'The file of --mapping cannot be opened. Check that it is there.')
  })
  const parsed = returnLayoutSchema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`
  throw new Failure(
    'invalid-input',
    `The file of --mapping does not say how a table is read${where}. It needs purpose, columns (heading, use, order, fillsDown), levels, constants and values.`,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('invalid-input', 'The file of --mapping is not JSON. Correct it and call again.')
  }
}
