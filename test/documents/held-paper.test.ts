import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { heldPaper, heldPaperName } from '../../electron/core/features/documents/case-papers/index.ts'
import {
  addContact,
  closeCase,
  remindForm,
  sendForm,
  setPartyDetails,
  subjectAccess,
} from '../../electron/core/features/mediation/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import type { PartyId, PartyLetter } from '../../shared/domain/mediation/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { heldSheet } from '../../shared/text/held-sheet.ts'
import { aMediationStore, enter, MARKED } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { readPageTexts } from './pdf-checker/page-text.ts'
import { comparable } from './pdf-expectation.ts'

const OTHER = { ...MARKED, name: 'Ignatius Barleycorn', address: '', phone: '', email: '', howToReach: '' }
const PRINT = { what: 'subject-access', format: 'pdf', workId: 'held' } as const

/** Party A has a note, a form with free words and a way to be reached; all three name party B. */
async function made() {
  const store = await aMediationStore()
  const { work, caseId, a, b } = store
  await setPartyDetails(work, { partyId: b, details: OTHER })
  await setPartyDetails(work, {
    partyId: a,
    details: { ...MARKED, howToReach: 'not while Barleycorn is in' },
  })
  const contact = { caseId, on: day('2020-03-21'), way: 'phone', partyId: a } as const
  await addContact(work, { ...contact, note: 'Ignatius was loud again' })
  await addContact(work, { ...contact, partyId: b, note: 'A contact with nobody but the other' })
  await sendForm(work, { partyId: a, point: 'one-month', on: day('2020-05-28') })
  await remindForm(work, { partyId: a, point: 'one-month', on: day('2020-06-12') })
  await enter(work, a, 'one-month', '2020-06-20', 5, 'Barleycorn says hello now')
  return store
}

async function bytesOf(
  work: Awaited<ReturnType<typeof made>>['work'],
  partyId: PartyId,
  { print = 'normal', leavesOutMarks = false }: { print?: 'normal' | 'large'; leavesOutMarks?: boolean } = {},
): Promise<Uint8Array> {
  const printable = await heldPaper(work, { ...PRINT, partyId, print, leavesOutMarks })
  if (printable.kind !== 'pdf') throw new Error('a paper as PDF')
  return renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
}

describe('what is held about one party, on paper', () => {
  test('says everything that the page shows, in its order, and nothing that names the other', async () => {
    const { work, a } = await made()
    const shown = heldSheet(await subjectAccess(work, a), { leavesOutMarks: false })
    const { texts, breaches } = await inspectPdf(await bytesOf(work, a))
    expect(breaches).toEqual([])
    const words = comparable(texts.map((text) => text.words).join(' '))
    let from = 0
    for (const line of shown.sections.flatMap(({ heading, lines }) => [
      heading,
      ...lines.flatMap((one) => [one.name, one.words]),
    ])) {
      const at = words.indexOf(comparable(line), from)
      expect(at, line).toBeGreaterThanOrEqual(from)
      from = at + comparable(line).length
    }
    for (const part of [
      MARKED.name,
      '[party B] was loud again',
      '[party B] says hello now',
      'Reminder: 12 June 2020',
      '5 of 5 (Much better)',
      'Vulnerable',
    ]) {
      expect(words, part).toContain(comparable(part))
    }
    expect(words).not.toMatch(/ignatius|barleycorn|nobodybuttheother/iu)
  })

  test('names nobody and no case in the description and the name of its file', async () => {
    const { work, a } = await made()
    const bytes = await bytesOf(work, a)
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
    const { info, metadata } = await (await loading.promise).getMetadata()
    await loading.destroy()
    const described = `${JSON.stringify(info)} ${metadata?.getRaw() ?? ''} ${await work.read(heldPaperName)}`
    expect(described).toContain('Answer to a subject access request')
    expect(described).not.toMatch(/zenobia|quillfeather|ignatius|M-2020/iu)
  })

  test('is the same bytes each time, and nothing of it is smaller than 18 points in large print', async () => {
    const { work, a } = await made()
    const [one, other] = [await bytesOf(work, a), await bytesOf(work, a)]
    expect(Buffer.compare(one, other)).toBe(0)
    const large = await bytesOf(work, a, { print: 'large' })
    expect((await inspectPdf(large)).breaches).toEqual([])
    const pieces = (await readPageTexts(large)).flatMap((page) => page.pieces)
    expect(pieces.filter(({ words, height }) => words.trim() !== '' && height < 17.99)).toEqual([])
  })

  test('leaves the marks out where that is said', async () => {
    const { work, a } = await made()
    const { texts } = await inspectPdf(await bytesOf(work, a, { leavesOutMarks: true }))
    expect(texts.map(({ words }) => words).join(' ')).not.toMatch(/vulnerable/iu)
  })

  test('does not say that the other party declined, and says so to the one who did', async () => {
    const { work, caseId, a, b } = await aMediationStore()
    const notProceeding = { why: 'declined', by: 'B' as PartyLetter } as const
    await closeCase(work, { caseId, on: day('2020-04-30'), outcome: 'did-not-proceed', notProceeding })
    const linesOf = async (partyId: PartyId): Promise<string> =>
      JSON.stringify(heldSheet(await subjectAccess(work, partyId), { leavesOutMarks: false }))
    expect(await linesOf(a)).not.toMatch(/declined/iu)
    expect(await linesOf(b)).toContain('You declined')
  })

  test('leaves an entry in the log without a value', async () => {
    const { work, a, db } = await made()
    await heldPaper(work, { ...PRINT, partyId: a, print: 'normal', leavesOutMarks: false })
    const entries = db
      .prepare(`select detail from audit where action = 'mediation.subjectAccess'`)
      .pluck()
      .all()
    expect(entries).toEqual(['{"contacts":1,"forms":1}'])
  })
})
