import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import {
  evaluationFormPaper,
  formLettersPaper,
} from '../../electron/core/features/documents/case-papers/index.ts'
import { newestVersion, noReply, remindForm, sendForm } from '../../electron/core/features/mediation/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import type { FormPoint, PartyId } from '../../shared/domain/mediation/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { ANSWERS_NOTE } from '../../shared/text/mediation-form-words.ts'
import { aCase, aMediationStore } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { readPageTexts } from './pdf-checker/page-text.ts'
import { comparable } from './pdf-expectation.ts'

type Store = Awaited<ReturnType<typeof aMediationStore>>
type Print = 'normal' | 'large'

const COMMON = { format: 'pdf', workId: 'papers', on: day('2020-06-20') } as const
const NAMES = /zenobia|quillfeather|larkspur|960123|zq@example/iu

/** Its case ended on 30 April 2020, so that the first form was due on 30 May. */
async function aFormPaper({ work }: Store, partyId: PartyId | null, print: Print = 'normal') {
  return work.read((db) =>
    evaluationFormPaper(db, { ...COMMON, what: 'evaluation-form', partyId, point: 'one-month', print }),
  )
}

async function letterPaper(
  { work }: Store,
  partyIds: readonly PartyId[],
  { print = 'normal', withForms = true, point = 'one-month' }: LetterWishes = {},
) {
  const letters = partyIds.map((partyId) => ({ partyId, point }))
  return work.read((db) =>
    formLettersPaper(db, { ...COMMON, what: 'form-letters', letters, withForms, print }),
  )
}

interface LetterWishes {
  readonly print?: Print
  readonly withForms?: boolean
  readonly point?: FormPoint
}

async function bytesOf({ printable }: Awaited<ReturnType<typeof aFormPaper>>): Promise<Uint8Array> {
  if (printable.kind !== 'pdf') throw new Error('a paper as PDF')
  return renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
}

async function describedBy(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const { info, metadata } = await (await loading.promise).getMetadata()
  await loading.destroy()
  return `${JSON.stringify(info)} ${metadata?.getRaw() ?? ''}`
}

/** All words on the pages, feet included; breaches of the rules of a tagged file fail here. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { texts, artifacts, breaches } = await inspectPdf(bytes)
  expect(breaches).toEqual([])
  return [...texts.map(({ words }) => words), ...artifacts.flat()].join(' ').replaceAll(/\s+/gu, ' ')
}

async function expectLargePrint(bytes: Uint8Array): Promise<void> {
  expect((await inspectPdf(bytes)).breaches).toEqual([])
  const pieces = (await readPageTexts(bytes)).flatMap((page) => page.pieces)
  expect(pieces.filter(({ words }) => words.trim() !== '').length).toBeGreaterThan(20)
  expect(pieces.filter(({ words, height }) => words.trim() !== '' && height < 17.99)).toEqual([])
}

describe('an empty evaluation form', () => {
  test('asks every question of its version, and carries reference, letter, day and note, but no name', async () => {
    const store = await aMediationStore()
    const paper = await aFormPaper(store, store.a)
    const bytes = await bytesOf(paper)
    const words = await wordsOf(bytes)
    expect(words).toMatch(/Reference: M-2020-\d{3}, party A/u)
    expect(words).toContain('Please return this form by 27 June 2020.')
    const version = await store.work.read(newestVersion)
    expect(version.questions['one-month'].length).toBeGreaterThan(5)
    for (const said of [...version.questions['one-month'].map((one) => one.words), ...ANSWERS_NOTE]) {
      expect(comparable(words), said).toContain(comparable(said))
    }
    const described = await describedBy(bytes)
    expect(described).toContain('Your views, one month after mediation')
    expect(`${words} ${described} ${paper.name}`).not.toMatch(NAMES)
    expect(`${described} ${paper.name}`).not.toMatch(/M-2020/u)
  })

  test('goes on the two sides of one leaf', async () => {
    const store = await aMediationStore()
    expect(await readPageTexts(await bytesOf(await aFormPaper(store, store.a)))).toHaveLength(2)
  })

  test('for the counter is nobody’s: reference and day are written by hand', async () => {
    const words = await wordsOf(await bytesOf(await aFormPaper(await aMediationStore(), null)))
    expect(words).toContain('Reference (we fill this in)')
    expect(words).not.toMatch(/M-2020|party A/u)
  })

  test('has nothing smaller than 18 points in large print, and is the same bytes each time', async () => {
    const store = await aMediationStore()
    await expectLargePrint(await bytesOf(await aFormPaper(store, store.a, 'large')))
    const [one, other] = [
      await bytesOf(await aFormPaper(store, store.a)),
      await bytesOf(await aFormPaper(store, store.a)),
    ]
    expect(Buffer.compare(one, other)).toBe(0)
  })
})

describe('letters about forms', () => {
  test('say which letter it is by what is noted, and name nobody', async () => {
    const store = await aMediationStore()
    const { work, a } = store
    const said = async () => wordsOf(await bytesOf(await letterPaper(store, [a], { withForms: false })))
    expect(await said()).toContain('A short form comes with this letter.')
    await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-05-28') })
    expect(await said()).toContain('This is our first reminder.')
    await remindForm(work, { partyId: a, point: 'one-month', on: day('2020-06-12') })
    const second = await said()
    expect(second).toContain('This is our second and last reminder')
    expect(second).toContain('On 28 May 2020 we sent you a form')
    expect(second).toMatch(/Our reference: M-2020-\d{3}, party A/u)
    const paper = await letterPaper(store, [a])
    const bytes = await bytesOf(paper)
    expect(`${await wordsOf(bytes)} ${await describedBy(bytes)} ${paper.name}`).not.toMatch(NAMES)
    expect(`${await describedBy(bytes)} ${paper.name}`).not.toMatch(/M-2020/u)
    expect(Buffer.compare(bytes, await bytesOf(await letterPaper(store, [a])))).toBe(0)
    await expectLargePrint(await bytesOf(await letterPaper(store, [a], { print: 'large' })))
  })

  test('come in the order that is asked for, each with its form behind it, each on a leaf of its own', async () => {
    const store = await aMediationStore()
    const other = await aCase(store.work)
    const asked = [other.b, store.a, store.b]
    const { texts, breaches } = await inspectPdf(await bytesOf(await letterPaper(store, asked)))
    expect(breaches).toEqual([])
    const starts = texts
      .filter(({ words }) => /^(?:Our reference|Reference): /u.test(words.trim()))
      .map(({ words, pages }) => ({ words: words.trim().replace(/M-\d{4}-/u, ''), page: pages[0] ?? -1 }))
    expect(starts.map(({ words }) => words)).toEqual([
      'Our reference: 002, party B',
      'Reference: 002, party B',
      'Our reference: 001, party A',
      'Reference: 001, party A',
      'Our reference: 001, party B',
      'Reference: 001, party B',
    ])
    // Counted from nought, the front of a leaf is an even page.
    expect(starts.map(({ page }) => page % 2)).toEqual([0, 0, 0, 0, 0, 0])
    expect(new Set(starts.map(({ page }) => page)).size).toBe(6)
  })

  test('are refused altogether where one of them has nothing to write about, with its reference', async () => {
    const store = await aMediationStore()
    const { work, a, b } = store
    const which = { partyId: a, point: 'one-month' } as const
    await sendForm(work, { ...which, on: day('2020-05-01') })
    await remindForm(work, { ...which, on: day('2020-05-15') })
    await remindForm(work, { ...which, on: day('2020-05-29') })
    await expect(letterPaper(store, [b, a])).rejects.toThrow(
      /^M-2020-\d{3}, party A: 2 reminders of the one-month form went out already/u,
    )
    await noReply(work, { ...which, on: day('2020-06-15') })
    await expect(letterPaper(store, [a])).rejects.toThrow(/settled already/u)
  })
})
