import { describe, expect, test } from 'vitest'
import type { PressBlock, PressPart } from '../../electron/core/press/document-model.ts'
import { inspectPdf, type PdfInspection } from './pdf-checker/index.ts'
import { readPageTexts } from './pdf-checker/page-text.ts'
import { walk } from './pdf-checker/structure-tree.ts'
import { aDocument, everything, heading, paragraph, portrait, print } from './pdf-samples.ts'

const NUMBERS = Array.from({ length: 11 }, (_, number) => String(number))

function boxes(words: string, options: readonly string[], hint = ''): PressBlock {
  return { kind: 'question', words, hint, answer: { kind: 'boxes', options } }
}

async function sound(bytes: Uint8Array): Promise<PdfInspection> {
  const inspection = await inspectPdf(bytes)
  expect(inspection.breaches).toEqual([])
  return inspection
}

async function sheetOf(parts: readonly PressPart[], size?: 'large'): Promise<Uint8Array> {
  return print(aDocument(parts, size === undefined ? {} : { size }))
}

describe('a question on paper', () => {
  test('is read with its options as a list; boxes and lines are drawn and not read', async () => {
    const lines = {
      kind: 'question',
      words: '2. Why?',
      hint: '',
      answer: { kind: 'lines', count: 4 },
    } as const
    const { texts, tree } = await sound(
      await sheetOf([portrait(boxes('1. How is it?', ['Good', 'Bad'], 'Tick one box.'), lines)]),
    )
    expect(texts.map(({ type, words }) => `${type} ${words.trim()}`)).toEqual([
      'P 1. How is it?',
      'P Tick one box.',
      'P Good',
      'P Bad',
      'P 2. Why?',
    ])
    const types: string[] = []
    walk(tree, ({ type }) => types.push(type))
    expect(types.filter((type) => type === 'LI')).toHaveLength(2)
  })

  test('never parts from its answer at the end of a page, whatever stands above it', async () => {
    for (let above = 20; above < 40; above += 1) {
      const filling = Array.from({ length: above }, (_, at) => paragraph(`line ${at}`))
      const { texts } = await sound(
        await sheetOf([portrait(...filling, boxes('The question', ['Last box'], 'The hint'))]),
      )
      const pages = ['The question', 'The hint', 'Last box'].map(
        (words) => texts.find((text) => text.words.trim() === words)?.pages,
      )
      expect(new Set(pages.flat()).size, `${above} lines above`).toBe(1)
    }
  })

  test('sets short options side by side in even rows, and long ones below each other', async () => {
    const rowsOf = async (options: readonly string[], size?: 'large'): Promise<number[]> => {
      const [page] = await readPageTexts(await sheetOf([portrait(boxes('Q', options))], size))
      const ys = (page?.pieces ?? [])
        .filter(({ words }) => options.includes(words.trim()))
        .map(({ y }) => Math.round(y))
      return [...new Set(ys)].map((y) => ys.filter((one) => one === y).length)
    }
    expect(await rowsOf(NUMBERS)).toEqual([11])
    expect(await rowsOf(NUMBERS, 'large')).toEqual([6, 5])
    expect(await rowsOf(['a '.repeat(90).trim(), 'b'])).not.toContain(2)
  })
})

describe('large print', () => {
  test('sets everything at 18 points or more, heads, notes and feet included, and loses nothing', async () => {
    const document = { ...everything(), size: 'large' } as const
    const bytes = await print(document)
    await sound(bytes)
    const pages = await readPageTexts(bytes)
    const own = pages.flatMap(({ pieces }) => pieces).filter(({ words }) => words.trim() !== '')
    // The mark of a note is raised, and the figure is a drawing of its own size.
    const small = own.filter(({ height, words }) => height < 17.99 && words !== '1' && words !== '2020')
    expect(small).toEqual([])
    const normal = await readPageTexts(await print(everything()))
    expect(normal.flatMap(({ pieces }) => pieces).some(({ height }) => height < 12)).toBe(true)
  })
})

describe('papers of their own in one document', () => {
  test('are numbered by themselves under their own foot, each from the front of a leaf', async () => {
    const sheet = (name: string, pages: number): PressPart => ({
      ...portrait(
        heading(1, name),
        ...Array.from({ length: pages * 30 }, (_, at) => paragraph(`${name} ${at}`)),
      ),
      sheet: { footer: `Foot of ${name}` },
    })
    const { artifacts, texts } = await sound(
      await sheetOf([sheet('One', 0), sheet('Two', 1.5), sheet('Six', 0)]),
    )
    const feet = artifacts.map((page) => page.join(' ').replaceAll(/\s+/gu, ' '))
    const first = (name: string) => texts.find(({ words }) => words.trim() === name)?.pages[0]
    expect([first('One'), first('Two'), first('Six')]).toEqual([0, 2, 4])
    expect(feet[0]).toContain('Foot of One')
    expect(feet[0]).toContain('Page 1 of 1')
    expect(feet[1]?.trim()).toBe('This page is left blank.')
    expect(feet[3]).toContain('Page 2 of 2')
    expect(feet[3]).toContain('Foot of Two')
    expect(feet[4]).toContain('Foot of Six')
  })
})
