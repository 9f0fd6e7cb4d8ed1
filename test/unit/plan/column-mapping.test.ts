import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMN_ROLES, type ColumnFace, mapColumns } from '../../../shared/domain/plan/index.ts'

function face(role: ColumnFace['role'], heading: string): ColumnFace {
  return { role, heading }
}

test('columns correspond by role and heading first, then by role', () => {
  const to = [
    face('measure', 'Milestones'),
    face('measure', 'Success measures'),
    face('action', 'What we will do'),
  ]
  const from = [face('measure', 'success  measures'), face('measure', 'Targets'), face('action', 'Action')]
  expect(mapColumns(from, to)).toEqual([to[1], to[0], to[2]])
})

test('a column that the council added corresponds only by its heading', () => {
  const to = [face('other', 'Risk'), face('link', 'Links')]
  expect(mapColumns([face('other', 'RAG'), face('other', 'risk'), face('funding', 'Funding')], to)).toEqual([
    undefined,
    to[0],
    undefined,
  ])
})

test('no column is taken twice and roles never mix', () => {
  const faces = fc.array(
    fc.record({ role: fc.constantFrom(...COLUMN_ROLES), heading: fc.constantFrom('A', 'B', 'C') }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(faces, faces, (from, to) => {
      const mapped = mapColumns(from, to)
      const used = mapped.filter((each) => each !== undefined)
      expect(new Set(used).size).toBe(used.length)
      mapped.forEach((each, at) => {
        if (each !== undefined) expect(each.role).toBe(from[at]?.role)
      })
    }),
  )
})
