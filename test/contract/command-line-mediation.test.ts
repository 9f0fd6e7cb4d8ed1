import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { getCase } from '../../electron/core/features/mediation/case.repository.ts'
import { openStore } from '../../electron/core/store/index.ts'
import { callCommandLine, folderWithStore, PASSPHRASE } from '../builders/command-line.ts'
import { aCase, MARKED } from '../builders/mediation-store.ts'
import { anEdition } from '../builders/plan-store.ts'
import { readWithHucre } from '../builders/read-workbook.ts'
import { temporaryFolder } from '../builders/store.ts'

const OWN_WORDS = 'The drums have stopped'

function repliesOf(reference: string): string {
  return [
    'Reference,Side,When,Back,Improved,Comments',
    `${reference},A,1m,01/06/2020,4,${OWN_WORDS}`,
    `${reference},B,1m,02/06/2020,2,`,
  ].join('\n')
}

const field = (heading: string, name: string, question?: string) => ({
  heading,
  use: { kind: 'field', field: name, ...(question === undefined ? {} : { question }) },
  order: null,
  fillsDown: false,
})
const LAYOUT = {
  purpose: 'mediation-forms',
  columns: [
    field('reference', 'case-reference'),
    field('side', 'party-letter'),
    field('when', 'form-point'),
    field('back', 'received'),
    field('improved', 'reply', 'situation'),
    field('comments', 'reply', 'comment'),
  ],
  levels: [],
  constants: {},
  values: [],
}

/** A store with one case of two parties that ended on 30 April 2020, in a folder with a file of their replies. */
async function aStoreWithCase() {
  const folder = temporaryFolder()
  const options = await folderWithStore(folder)
  const opened = { passphrase: PASSPHRASE }
  const store = await openStore(path.join(folder, 'store'), opened, { appVersion: '0.0.0-test' })
  await anEdition(store)
  const { caseId } = await aCase(store.unitOfWork)
  const { reference } = await store.unitOfWork.read((db) => getCase(db, caseId))
  await store.close()
  writeFileSync(path.join(folder, 'forms.csv'), repliesOf(reference))
  writeFileSync(path.join(folder, 'mapping.json'), JSON.stringify(LAYOUT))
  const json = async (...call: string[]) => {
    const { code, out, err } = await callCommandLine(folder, [...call, ...options, '--json'])
    expect(code, err).toBe(0)
    return JSON.parse(out)
  }
  return { folder, options, json, reference }
}

test('replies to forms are brought in, change nothing a second time, are counted, and are taken back', async () => {
  const { json } = await aStoreWithCase()
  const bringIn = ['import', 'forms.csv', '--profile', 'Forms', '--mapping', 'mapping.json']
  expect(await json(...bringIn)).toMatchObject({ read: 2, added: 2, setAside: 0 })
  expect(await json(...bringIn)).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2 })
  expect(await json('summary')).toMatchObject({ evaluations: 2 })
  const listed: { id: number; added: number }[] = await json('imports')
  expect(listed.map(({ added }) => added)).toEqual([0, 2])
  const first = String(listed.at(-1)?.id)
  expect(await json('undo-import', first)).toMatchObject({ undone: Number(first) })
  expect(await json('summary')).toMatchObject({ evaluations: 0 })
})

test('everything in the store is written as one workbook, without anybody’s name', async () => {
  const { folder, options, json, reference } = await aStoreWithCase()
  await json('import', 'forms.csv', '--profile', 'Forms', '--mapping', 'mapping.json')
  expect(await json('export', 'data', '--format', 'xlsx', '--out', 'all.xlsx')).toEqual({
    file: path.join(folder, 'all.xlsx'),
  })
  const sheets = await readWithHucre(readFileSync(path.join(folder, 'all.xlsx')))
  const words = JSON.stringify([...sheets])
  expect(words).toContain(reference)
  for (const secret of [...Object.values(MARKED), 'The drums have stopped'])
    expect(words).not.toContain(secret)

  const refused = async (...call: string[]) =>
    callCommandLine(folder, ['export', 'data', '--out', 'no', ...call, ...options])
  expect(await refused('--format', 'pdf')).toMatchObject({ code: 2 })
  expect((await refused('--format', 'xlsx', '--audience', 'public')).err).toContain(
    'no --audience but restricted',
  )
})
