import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertedAt, movedTo, replacedBy, without } from '../../../shared/domain/plan/index.ts'

const list = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 })
const position = fc.integer({ min: -3, max: 20 })

test('a member is put where it is asked for, or at the nearest end', () => {
  expect(insertedAt(['a', 'b'], 'x')).toEqual(['a', 'b', 'x'])
  expect(insertedAt(['a', 'b'], 'x', 1)).toEqual(['x', 'a', 'b'])
  expect(insertedAt(['a', 'b'], 'x', 0)).toEqual(['x', 'a', 'b'])
  expect(insertedAt(['a', 'b'], 'x', 9)).toEqual(['a', 'b', 'x'])
  expect(movedTo(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'a', 'c'])
  expect(movedTo(['a', 'b', 'c'], 'a')).toEqual(['b', 'c', 'a'])
  expect(without(['a', 'b'], 'a')).toEqual(['b'])
  expect(replacedBy(['a', 'b'], 'a', ['x', 'y'])).toEqual(['x', 'y', 'b'])
})

test('inserting adds one member and keeps the order of the others', () => {
  fc.assert(
    fc.property(list, position, (members, at) => {
      const after = insertedAt(members, 1000, at)
      expect(without(after, 1000)).toEqual(members)
      expect(after.length).toBe(members.length + 1)
    }),
  )
})

test('moving puts a member at its position and keeps the order of the others', () => {
  fc.assert(
    fc.property(list, fc.nat(), position, (members, which, at) => {
      fc.pre(members.length > 0)
      const member = members[which % members.length] ?? -1
      const after = movedTo(members, member, at)
      expect(without(after, member)).toEqual(without(members, member))
      expect(after.indexOf(member)).toBe(Math.min(Math.max(at, 1), members.length) - 1)
    }),
  )
})
