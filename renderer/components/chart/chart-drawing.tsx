import {
  type ChartDrawing,
  type ChartShape,
  pointsOf,
  type Stroke,
} from '../../../shared/domain/charts/index.ts'

/** A drawing of a chart as an image with its words. Its colours come from the theme, by what each shape is for. */
export function DrawnChart({
  drawing,
  alternative,
  className = 'chart-drawing',
}: Readonly<{ drawing: ChartDrawing; alternative: string; className?: string }>) {
  const { width, height, shapes } = drawing
  return (
    <svg
      className={className}
      role="img"
      aria-label={alternative}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the drawing, and has no state
        <Shape key={at} shape={shape} />
      ))}
    </svg>
  )
}

function Shape({ shape }: Readonly<{ shape: ChartShape }>) {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      return <line x1={x1} y1={y1} x2={x2} y2={y2} {...lineLook(shape.stroke)} />
    }
    case 'polyline':
      return <polyline points={pointsOf(shape.points)} {...lineLook(shape.stroke)} />
    case 'polygon':
      return <polygon points={pointsOf(shape.points)} {...surfaceLook(shape)} />
    case 'rect': {
      const { x, y, width, height } = shape
      return <rect x={x} y={y} width={width} height={height} {...surfaceLook(shape)} />
    }
    case 'circle': {
      const [cx, cy] = shape.centre
      return <circle cx={cx} cy={cy} r={shape.radius} {...surfaceLook(shape)} />
    }
    case 'text': {
      const [x, y] = shape.at
      return (
        <text
          x={x}
          y={y}
          className={`chart-${shape.weight} chart-fill-${shape.tone}`}
          fontSize={shape.size}
          textAnchor={shape.anchor}
        >
          {shape.text}
        </text>
      )
    }
  }
}

type Surface = Extract<ChartShape, { kind: 'polygon' | 'rect' | 'circle' }>

function surfaceLook({ fill, stroke }: Surface) {
  if (stroke === null) return { className: `chart-fill-${fill}` }
  const { className, ...line } = lineLook(stroke)
  return { ...line, className: `chart-fill-${fill} ${className.replace('chart-line ', '')}` }
}

function lineLook({ tone, width, dash }: Stroke) {
  return {
    className: `chart-line chart-stroke-${tone}`,
    strokeWidth: width,
    ...(dash === null ? {} : { strokeDasharray: dash.join(' ') }),
  }
}
