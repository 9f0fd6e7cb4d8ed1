import { expect, test } from 'vitest'
import { drawShape } from '../../../electron/core/press/word/draw-shape.ts'
import { readFigure } from '../../../electron/core/press/word/svg-shapes.ts'

const setting = { scale: 1, width: 100, height: 50, labelStyle: () => 'Label' }
/** English Metric Units to a point. */
const POINT = 12_700

function drawn(svg: string): string[] {
  const { shapes } = readFigure(`<svg width="100" height="50">${svg}</svg>`)
  return shapes.map((shape, at) => JSON.stringify(drawShape(shape, at, setting)))
}

test('a line of a figure lies where it was drawn, level, upright or sloping', () => {
  const [level, upright, sloping] = drawn(
    [
      '<line x1="10" y1="20" x2="40" y2="20" stroke="#111111" stroke-width="2"/>',
      '<line x1="30" y1="5" x2="30" y2="45" stroke="#111111"/>',
      '<line x1="60" y1="40" x2="80" y2="10" stroke="#111111"/>',
    ].join(''),
  )
  const place = (x: number, y: number): string => `"x":${x * POINT},"y":${y * POINT}`
  expect(level).toContain(place(10, 20))
  expect(level).toContain(`"cx":${30 * POINT}`)
  expect(upright).toContain(place(30, 5))
  expect(upright).toContain(`"cy":${40 * POINT}`)
  expect(sloping).toContain(place(60, 10))
})

test('a shape that does not say where it lies is a fault and not put somewhere else', () => {
  expect(() => drawn('<line x1="1" y1="2" x2="3" stroke="#111111"/>')).toThrow('A line of a figure has no y2')
  expect(() => drawn('<circle cx="1" cy="2" fill="#111111"/>')).toThrow('A circle of a figure has no r')
})
