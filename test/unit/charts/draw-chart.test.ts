import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChartDrawing,
  type ChartShape,
  type ChartSpec,
  chartTable,
  drawChart,
  drawingToSvg,
  type Place,
} from '../../../shared/domain/charts/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { textWidth } from '../../../shared/kit/text-width.ts'
import {
  aBarChart,
  aLineChart,
  anyChart,
  anyLineChart,
  aSparkline,
  aStatusStack,
  months,
  points,
} from '../../builders/charts.ts'

const SIZE = { width: 480, height: 280, textSize: 12 }

function textsOf({ shapes }: ChartDrawing): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
}

/** The corners of what a shape covers. */
function cornersOf(shape: ChartShape): readonly Place[] {
  switch (shape.kind) {
    case 'line':
      return [shape.from, shape.to]
    case 'polyline':
    case 'polygon':
      return shape.points
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ]
    case 'circle': {
      const [x, y] = shape.centre
      return [
        [x - shape.radius, y - shape.radius],
        [x + shape.radius, y + shape.radius],
      ]
    }
    case 'text': {
      const [x, y] = shape.at
      const width = textWidth(shape.text, shape.size, shape.weight === 'strong')
      const from = x - width * { start: 0, middle: 0.5, end: 1 }[shape.anchor]
      return [
        [from, y - shape.size * 0.75],
        [from + width, y],
      ]
    }
  }
}

function outside(drawing: ChartDrawing): ChartShape[] {
  return drawing.shapes.filter((shape) =>
    cornersOf(shape).some(
      ([x, y]) => !(x >= -0.02 && x <= drawing.width + 0.02 && y >= -0.02 && y <= drawing.height + 0.02),
    ),
  )
}

/** The figure of each point or bar, read back from where it was drawn; by series and place. */
function readBack({ shapes, scale }: ChartDrawing): Map<string, number> {
  const { origin, perUnit } = defined(scale, 'the scale')
  const found = new Map<string, number>()
  for (const shape of shapes) {
    if (!('datum' in shape) || shape.datum === undefined) continue
    const { series, at } = shape.datum
    if (shape.kind === 'rect') {
      const isLeft = shape.x < origin - 0.011
      found.set(`${series} ${at}`, ((isLeft ? -1 : 1) * shape.width) / perUnit)
    } else if (shape.kind === 'polyline')
      shape.points.forEach(([, y], step) => {
        found.set(`${series} ${at + step}`, (y - origin) / perUnit)
      })
    else if (shape.kind === 'circle') found.set(`${series} ${at}`, (shape.centre[1] - origin) / perUnit)
    else if (shape.kind === 'polygon' && !found.has(`${series} ${at}`)) {
      const depths = shape.points.map(([, y]) => y)
      const isTriangle = depths.length === 3
      const [top, bottom] = [Math.min(...depths), Math.max(...depths)]
      // A triangle reaches 1.1 above its middle and 0.9 below.
      const middle = isTriangle ? top + ((bottom - top) * 1.1) / 2 : (top + bottom) / 2
      found.set(`${series} ${at}`, (middle - origin) / perUnit)
    }
  }
  return found
}

/** How far off a figure may be that was read from places of a hundredth. */
function tolerance({ scale }: ChartDrawing): number {
  return 0.03 / Math.abs(scale?.perUnit ?? 1)
}

test('all that is drawn lies inside the box and is made of finite lengths', () => {
  fc.assert(
    fc.property(anyChart, fc.integer({ min: 240, max: 900 }), (spec, width) => {
      expect(outside(drawChart(spec, { ...SIZE, width }))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('what is drawn of a line is what the table says, and a gap is where the table has none', () => {
  fc.assert(
    fc.property(anyLineChart, (spec) => {
      const drawing = drawChart(spec, SIZE)
      const drawn = readBack(drawing)
      const rows = chartTable(spec).rows
      rows.forEach((row, at) => {
        spec.series.forEach((_, series) => {
          const said = row[series + 1]
          const seen = drawn.get(`${series} ${at}`)
          if (said === null) expect(seen).toBeUndefined()
          else
            expect(Math.abs(defined(seen, 'the point') - Number(said))).toBeLessThanOrEqual(
              tolerance(drawing),
            )
        })
      })
    }),
  )
})

test('the same chart gives the same bytes', () => {
  fc.assert(
    fc.property(anyChart, (spec) => {
      const again = JSON.parse(JSON.stringify(spec)) as ChartSpec
      expect(drawingToSvg(drawChart(again, SIZE), 'Arial')).toBe(drawingToSvg(drawChart(spec, SIZE), 'Arial'))
    }),
    { numRuns: 50 },
  )
})

describe('a line', () => {
  test.each([
    ['no periods', aLineChart({ series: [{ name: 'This year', points: [] }] }), 0],
    ['one figure', aLineChart({ series: [{ name: 'This year', points: points(5) }] }), 0],
    ['all equal', aLineChart({ series: [{ name: 'This year', points: points(7, 7, 7) }] }), 1],
    ['all nought', aLineChart({ series: [{ name: 'This year', points: points(0, 0, 0) }] }), 1],
    ['a gap', aLineChart({ series: [{ name: 'This year', points: points(1, 2, null, 3, 4) }] }), 2],
    ['a lone figure between gaps', aLineChart({ series: [{ name: 'x', points: points(null, 2, null) }] }), 0],
    ['below nought', aLineChart({ series: [{ name: 'This year', points: points(-3, 2, -8) }] }), 1],
    ['forty years', aLineChart({ series: [{ name: 'x', points: points(...months(480).keys()) }] }), 1],
  ])('with %s is drawn in its stretches', (_, spec, stretches) => {
    const drawing = drawChart(spec, SIZE)
    expect(drawing.shapes.filter(({ kind }) => kind === 'polyline')).toHaveLength(stretches)
    expect(outside(drawing)).toEqual([])
  })

  test('begins at nought and has round figures at its axis, whole ones for counts', () => {
    const ticks = (...values: number[]): string[] =>
      textsOf(drawChart(aLineChart({ series: [{ name: 'x', points: points(...values) }] }), SIZE)).filter(
        (text) => /^−?[\d,]+$/.test(text),
      )
    expect(ticks(240, 231)).toEqual(['0', '50', '100', '150', '200', '250'])
    expect(ticks(0, 0)).toEqual(['0', '1'])
    expect(ticks(1, 2)).toEqual(['0', '1', '2'])
    expect(ticks(-12, 30)).toEqual(['−20', '−10', '0', '10', '20', '30'])
  })

  test('names its series and its target at their ends, with the last figure, and no label covers another', () => {
    const spec = aLineChart({
      series: [
        { name: 'This year', points: points(200, 201) },
        { name: 'Last year', points: points(198, 202) },
      ],
      references: [{ name: 'Target', value: 200 }],
    })
    const drawing = drawChart(spec, SIZE)
    const labels = drawing.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.text.includes(': ') ? [shape] : [],
    )
    expect(labels.map(({ text }) => text)).toEqual(['This year: 201', 'Last year: 202', 'Target: 200'])
    const depths = labels.map(({ at: [, y] }) => y).sort((one, other) => one - other)
    depths.slice(1).forEach((y, at) => {
      expect(y - (depths[at] ?? 0)).toBeGreaterThanOrEqual(12)
    })
  })

  test('draws a provisional figure hollow', () => {
    const spec = aLineChart({
      series: [{ name: 'This year', points: [{ value: 1 }, { value: 2, isProvisional: true }] }],
    })
    const fills = drawChart(spec, SIZE).shapes.flatMap((shape) =>
      shape.kind === 'circle' && shape.datum !== undefined ? [shape.fill] : [],
    )
    expect(fills).toEqual(['series-1', 'paper'])
  })

  test('names as many periods as fit, the last among them', () => {
    const spec = aLineChart({ series: [{ name: 'x', points: points(...months(24).keys()) }] })
    const named = textsOf(drawChart(spec, SIZE)).filter((text) => /^[A-Z][a-z]{2} \d\d$/.test(text))
    expect(named).toEqual(['Jul 19', 'Nov 19', 'Mar 20', 'Jul 20', 'Nov 20', 'Mar 21'])
  })

  test('says at a dashed line what changed there', () => {
    const breaks = [{ at: 1, words: 'Counted by incident' }]
    const drawing = drawChart(aLineChart({ breaks }), SIZE)
    expect(textsOf(drawing)).toContain('Counted by incident')
    const dashed = drawing.shapes.filter((shape) => shape.kind === 'line' && shape.stroke.dash !== null)
    expect(dashed).toHaveLength(1)
  })

  test('with a fifth series, or a figure that is none, is refused as a bug', () => {
    const series = Array.from({ length: 5 }, () => ({ name: 'x', points: points(1) }))
    expect(() => drawChart(aLineChart({ series }), SIZE)).toThrow('at most four series')
    const broken = aLineChart({ series: [{ name: 'x', points: points(Number.NaN) }] })
    expect(() => drawChart(broken, SIZE)).toThrow('finite')
  })
})

describe('bars', () => {
  test('are as long as their figures, to either side of nought', () => {
    const bars = [12, 30, -6, 0].map((value) => ({ name: `Ward ${value}`, value }))
    const drawing = drawChart(aBarChart({ bars }), SIZE)
    const drawn = readBack(drawing)
    bars.forEach(({ value }, at) => {
      expect(drawn.get(`0 ${at}`)).toBeCloseTo(value, 1)
    })
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['12', '30', '−6', '0']))
  })

  test('say where there is no figure', () => {
    const drawing = drawChart(aBarChart({ bars: [{ name: 'Quay', value: null }] }), SIZE)
    expect(textsOf(drawing)).toContain('no figure')
    expect(drawing.shapes.some(({ kind }) => kind === 'rect')).toBe(false)
  })

  test('grow with their number and leave the width alone', () => {
    const bars = Array.from({ length: 60 }, (_, at) => ({ name: `Ward ${at}`, value: at }))
    const drawing = drawChart(aBarChart({ bars }), SIZE)
    expect(drawing.height).toBeGreaterThan(60 * 15)
    expect(drawing.width).toBe(480)
  })
})

describe('a stack of statuses', () => {
  test('has a part for each status that there is, as long as its number, and says each in words', () => {
    const drawing = drawChart(aStatusStack({ groups: [{ name: 'Noise', counts: [3, 0, 2, 1, 4] }] }), SIZE)
    const drawn = readBack(drawing)
    expect([...drawn].map(([key, value]) => [key, Math.round(value)])).toEqual([
      ['0 0', 3],
      ['2 0', 2],
      ['3 0', 1],
      ['4 0', 4],
    ])
    expect(textsOf(drawing)).toEqual([
      'Noise',
      '10 measures',
      '3 met',
      '2 at risk',
      '1 off track',
      '4 no data',
    ])
  })

  test('with nothing in it has no bar', () => {
    const drawing = drawChart(aStatusStack({ groups: [{ name: 'Noise', counts: [0, 0, 0, 0, 0] }] }), SIZE)
    expect(textsOf(drawing)).toEqual(['Noise', '0 measures'])
  })
})

test('a sparkline is a line without words, with a point at its last figure', () => {
  const drawing = drawChart(aSparkline(), { width: 100, height: 24, textSize: 12 })
  expect(textsOf(drawing)).toEqual([])
  expect(drawing.shapes.filter(({ kind }) => kind === 'polyline')).toHaveLength(1)
  expect(outside(drawing)).toEqual([])
})
