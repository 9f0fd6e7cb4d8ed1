import { describe, expect, test } from 'vitest'
import {
  addBlock,
  addSection,
  changeBlock,
  changeSection,
  joinBlock,
  joinSection,
  moveBlock,
  setSectionBlocks,
  splitBlock,
  splitSection,
} from '../../electron/core/features/plan/index.ts'
import { type BlockKind, plainText, type TextRun } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

async function withSection(...paragraphs: readonly string[]) {
  const store = await openTestStore()
  const { editionId } = await anEdition(store)
  const work = store.unitOfWork
  const face = { role: 'other', priorityId: null, heading: 'Further words', level: 1 } as const
  const sectionId = await addSection(work, { editionId, ...face, at: 2 })
  for (const text of paragraphs) await addBlock(work, { sectionId, ...paragraph([{ text }]) })
  const sections = async () => (await contentOf(store, editionId)).sections
  const section = async (id = sectionId) =>
    defined(
      (await sections()).find((each) => each.id === id),
      'the section',
    )
  const words = async (id = sectionId) => (await section(id)).blocks.map((block) => plainText(block.runs))
  return { store, editionId, work, sectionId, sections, section, words }
}

function paragraph(runs: TextRun[], kind: BlockKind = 'paragraph') {
  return { kind, level: 0, note: null, runs }
}

describe('sections', () => {
  test('one that tells of a priority names it, and others name none', async () => {
    const { store, editionId, work, sectionId, sections } = await withSection()
    expect((await sections())[1]?.id).toBe(sectionId)
    const priorityId = defined((await contentOf(store, editionId)).priorities[0]?.id, 'a priority')
    const face = { sectionId, heading: 'Told', level: 2 }
    await changeSection(work, { ...face, role: 'priority', priorityId })
    expect((await sections())[1]).toMatchObject({ heading: 'Told', priorityId })
    for (const wrong of [
      { role: 'priority' as const, priorityId: null },
      { role: 'overview' as const, priorityId },
    ]) {
      await expect(changeSection(work, { ...face, ...wrong })).rejects.toMatchObject({
        kind: 'invalid-input',
      })
    }
  })

  test('split at a paragraph and joined again, they keep every word and show the lower heading', async () => {
    const { work, sectionId, section, words } = await withSection('one', 'two', 'three')
    const blockId = defined((await section()).blocks[1]?.id, 'a paragraph')
    const lower = await splitSection(work, { sectionId, blockId, heading: 'Lower half' })
    expect([await words(), await words(lower)]).toEqual([['one'], ['two', 'three']])
    expect(await joinSection(work, { sectionId: lower })).toBe(sectionId)
    expect(await words()).toEqual(['one', 'Lower half', 'two', 'three'])
    expect((await section()).blocks[1]).toMatchObject({ kind: 'heading', level: 3 })
  })
})

describe('paragraphs', () => {
  test('keep the look of their words when they are split and joined', async () => {
    const { work, section } = await withSection('x')
    const blockId = defined((await section()).blocks[0]?.id, 'a paragraph')
    const runs: TextRun[] = [{ text: 'plain ' }, { text: 'bold words', strong: true }]
    await changeBlock(work, { blockId, ...paragraph(runs, 'quotation') })
    const lower = await splitBlock(work, { blockId, offset: 10 })
    expect((await section()).blocks.map((block) => [block.kind, block.runs])).toEqual([
      ['quotation', [{ text: 'plain ' }, { text: 'bold', strong: true }]],
      ['quotation', [{ text: 'words', strong: true }]],
    ])
    await joinBlock(work, { blockId: lower })
    expect(plainText((await section()).blocks[0]?.runs ?? [])).toBe('plain bold words')
  })

  test('move inside their section and to another', async () => {
    const { work, section, words, sections } = await withSection('one', 'two')
    const blockId = defined((await section()).blocks[1]?.id, 'a paragraph')
    await moveBlock(work, { blockId, to: 1 })
    expect(await words()).toEqual(['two', 'one'])
    const other = defined((await sections())[0]?.id, 'a section')
    await moveBlock(work, { blockId, sectionId: other, to: 1 })
    expect(await words()).toEqual(['one'])
    expect((await words(other))[0]).toBe('two')
  })

  test.each([
    [[], 'The paragraph is empty. Type something, or delete it instead.'],
    [[{ text: ' \n ' }], 'The paragraph is empty. Type something, or delete it instead.'],
    [[{ text: 'x'.repeat(10_001) }], 'The paragraph is longer than 10,000 characters. Split it in two.'],
    [[{ text: 'x', link: 'javascript:alert(1)' }], 'The field "runs.link" is missing or is not understood.'],
  ])('what cannot be stored is refused in words (%#)', async (runs, message) => {
    const { work, sectionId } = await withSection()
    await expect(addBlock(work, { sectionId, ...paragraph(runs) })).rejects.toMatchObject({
      kind: 'invalid-input',
      message,
    })
  })

  test('spaces between runs stay, other white space is tidied', async () => {
    const { work, sectionId, section } = await withSection()
    const runs: TextRun[] = [{ text: 'in ' }, { text: 'bold\t', strong: true }, { text: '\u0007type' }]
    await addBlock(work, { sectionId, ...paragraph(runs) })
    expect((await section()).blocks[0]?.runs).toEqual([
      { text: 'in ' },
      { text: 'bold ', strong: true },
      { text: 'type' },
    ])
  })
})

describe('a section that was edited as a whole', () => {
  const faces = (...texts: readonly string[]) => texts.map((text) => paragraph([{ text }]))

  test('keeps the ids of what is the same, was edited or was moved, in one step of undo', async () => {
    const { work, sectionId, section, words } = await withSection('first one', 'second one', 'third one')
    const before = (await section()).blocks.map(({ id }) => id)
    const [first, second, third] = before
    await setSectionBlocks(work, {
      sectionId,
      blocks: faces('third one', 'first one', 'new words', 'second one more'),
    })
    expect((await section()).blocks.map(({ id }) => id)).toEqual([third, first, expect.any(Number), second])
    await work.undo()
    expect(await words()).toEqual(['first one', 'second one', 'third one'])
    expect((await section()).blocks.map(({ id }) => id)).toEqual(before)
  })

  test('that says what it said before is no step of undo', async () => {
    const { work, sectionId, words } = await withSection('first one', 'second one')
    const before = await work.steps()
    await setSectionBlocks(work, { sectionId, blocks: faces('first one', 'second one') })
    expect(await work.steps()).toEqual(before)
    await setSectionBlocks(work, { sectionId, blocks: [] })
    expect(await words()).toEqual([])
  })
})
