import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, documentOf } from '../../../renderer/screens/narrative/editor/narrative-document.ts'
import { NARRATIVE_MARKS } from '../../../renderer/screens/narrative/editor/narrative-marks.ts'
import { NARRATIVE_NODES } from '../../../renderer/screens/narrative/editor/narrative-nodes.ts'
import { nextNoteMark } from '../../../renderer/screens/narrative/next-note-mark.ts'
import { type BlockFace, normalBlocks } from '../../../shared/domain/plan/index.ts'
import { anyContent, anyLooseBlock } from '../../builders/any-content.ts'
import { aContent, type BlockInput } from '../../builders/content.ts'

const schema = getSchema([...NARRATIVE_NODES, ...NARRATIVE_MARKS])

/** Paragraphs through the editor's own model of the document, which refuses what its schema does not allow. */
function throughEditor(blocks: readonly BlockFace[]): BlockFace[] {
  const doc = Node.fromJSON(schema, documentOf(blocks))
  doc.check()
  return blocksOf(doc.toJSON())
}

function facesOf(...inputs: readonly BlockInput[]): BlockFace[] {
  const { sections } = aContent({ sections: [{ heading: 'Any', blocks: inputs }] })
  return (sections[0]?.blocks ?? []).map(({ id: _id, ...face }) => face)
}

describe('the text of a section in the editor', () => {
  test('of any stored plan comes out of the editor as it went in', () => {
    fc.assert(
      fc.property(anyContent, ({ sections }) => {
        for (const { blocks } of sections) expect(throughEditor(blocks)).toEqual(normalBlocks(blocks))
      }),
      { numRuns: 200 },
    )
  })

  test('comes out in its normal form also where a file brought it in another', () => {
    fc.assert(
      fc.property(fc.array(anyLooseBlock, { maxLength: 8 }), (inputs) => {
        const faces = facesOf(...inputs)
        expect(throughEditor(faces)).toEqual(normalBlocks(faces))
      }),
      { numRuns: 300 },
    )
  })

  test('is nested as it is printed: lists in points, paragraphs of a quotation together', () => {
    const faces = facesOf(
      { kind: 'bullet', runs: 'one' },
      { kind: 'number', level: 1, runs: 'one, first' },
      { kind: 'bullet', runs: 'two' },
      { kind: 'quotation', runs: 'said' },
      { kind: 'quotation', runs: 'and said' },
    )
    const [list, quotation] = documentOf(faces).content ?? []
    expect(list?.type).toBe('bulletList')
    expect(list?.content?.map((item) => item.content?.map(({ type }) => type))).toEqual([
      ['paragraph', 'orderedList'],
      ['paragraph'],
    ])
    expect(quotation?.content).toHaveLength(2)
  })

  test('is one empty paragraph where nothing is stored', () => {
    expect(documentOf([]).content).toEqual([{ type: 'paragraph' }])
    expect(throughEditor([])).toEqual([])
  })
})

test('a new footnote takes a number that no mark of the plan has', () => {
  const content = aContent({
    sections: [
      {
        heading: 'Nuisance',
        blocks: [{ runs: [{ text: 'word', note: '2' }] }, { kind: 'footnote', note: '4', runs: 'source' }],
      },
    ],
  })
  expect(nextNoteMark(content, documentOf([]))).toBe('5')
  expect(nextNoteMark(content, documentOf(facesOf({ runs: [{ text: 'word', note: '7' }] })))).toBe('8')
  expect(nextNoteMark({ sections: [] }, documentOf([]))).toBe('1')
})
