import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createStore } from '../../electron/core/store/index.ts'
import { CHEAP_KDF } from '../builders/cheap-kdf.ts'
import { aCase, enter } from '../builders/mediation-store.ts'
import { withPages } from '../builders/pages.ts'
import { randomNumbers } from '../builders/random-numbers.ts'
import { openSession, passphraseNumber, SESSION_OPTIONS } from './children/store-session.ts'
import { startSuccession } from './rig/kill.ts'
import { fastFolder } from './rig/recorder.ts'

const ROUNDS = 10
/** How long the erasing of one case takes on a slow machine: the kill falls anywhere into it. */
const ONE_ERASING_MS = 80
/** Rounds after which a machine is called too fast or too slow to be caught in the middle. */
const MOST_ROUNDS = 80
const CASES = 5
const TEN_MINUTES_MS = 600_000

async function newStore() {
  const folder = path.join(fastFolder(), 'store')
  const options = { ...SESSION_OPTIONS, passphrase: passphraseNumber(0), kdfMemoryMib: 1 }
  const { store } = await createStore(folder, options)
  const cases: number[] = []
  for (let at = 0; at < CASES; at += 1) {
    const { caseId, a } = await aCase(store.unitOfWork)
    await enter(store.unitOfWork, a, 'one-month', '2020-06-01', 4, `Words ${at}`)
    cases.push(caseId)
  }
  const sealed = await store.unitOfWork.read(async (db) => [
    ...(await db.selectFrom('mediation_party').select(['case_id', 'sealed as text']).execute()),
    ...(await db.selectFrom('mediation_form').select(['case_id', 'sealed_words as text']).execute()),
  ])
  await store.close()
  return { folder, cases, sealed }
}

test(
  `the core killed ${ROUNDS} times or more in the middle of erasing: what was erased leaves no trace once it is opened again`,
  async () => {
    const random = randomNumbers(23)
    const children = await startSuccession('erase-until-killed.ts')
    onTestFinished(() => children.dismiss())
    const secret = { passphrase: passphraseNumber(0) }
    let unfinished = 0
    for (let round = 0; round < ROUNDS || (unfinished === 0 && round < MOST_ROUNDS); round += 1) {
      const { folder, cases, sealed } = await newStore()
      const told = 1 + Math.floor(random() * (CASES - 1))
      const last = await children
        .next()
        .killAfter([folder, ...cases.map(String)], told, random, ONE_ERASING_MS)
      unfinished += await withPages(
        folder,
        secret,
        CHEAP_KDF,
        (db) => db.prepare(`select 1 from setting where name = 'store.erasure-unfinished'`).all().length,
      )
      const store = await openSession(folder)
      const erased = await store.unitOfWork.read((db) =>
        db.selectFrom('erasure').select('record_id').execute(),
      )
      await store.close()
      const ids = erased.map(({ record_id }) => record_id)
      expect(ids.length).toBeGreaterThanOrEqual(last === 'open' ? 0 : cases.indexOf(Number(last)) + 1)
      const gone = sealed.flatMap(({ case_id, text }) =>
        ids.includes(case_id) && text !== null ? [text.slice(2, 60)] : [],
      )
      const pages = await withPages(folder, secret, CHEAP_KDF, (db) => db.serialize().toString('latin1'))
      expect(gone.filter((text) => pages.includes(text))).toEqual([])
      expect(pages).not.toContain('store.erasure-unfinished')
      if (ids.length > 0) {
        const list = readFileSync(path.join(folder, 'erased-records'), 'utf8')
        for (const id of ids) expect(list).toContain(`"recordId":${id}`)
      }
    }
    expect(unfinished, 'some were killed between the erasing and the rewriting').toBeGreaterThan(0)
  },
  TEN_MINUTES_MS,
)
