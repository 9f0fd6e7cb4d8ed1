import { useId } from 'react'
import {
  type ChartSpec,
  chartAlternative,
  chartNotes,
  chartWords,
  drawChart,
} from '../../../shared/domain/charts/index.ts'
import { DrawnChart } from './chart-drawing.tsx'
import { ChartFigures } from './chart-figures.tsx'
import { ChartTabs } from './chart-tabs.tsx'
import { useChartSize } from './use-chart-size.ts'

/** The height of a chart over time, in sizes of its text. */
const HEIGHT = 22

/**
 * A chart with its finding as the title, to be looked at as a drawing, as a table, or in words, and below it what a
 * reader has to know. `words` stands for the words that are made from the figures, where somebody has written better.
 */
export function Chart({ spec, words }: Readonly<{ spec: ChartSpec; words?: string }>) {
  const title = useId()
  const sentences = words === undefined ? chartWords(spec) : words.split(/\n+/)
  return (
    <figure className="chart" aria-labelledby={title}>
      <figcaption className="chart-title" id={title}>
        {spec.title}
      </figcaption>
      <ChartTabs
        label={`Show as: ${spec.title}`}
        tabs={[
          { name: 'Chart', content: <FittedChart spec={spec} /> },
          { name: 'Table', content: <ChartFigures spec={spec} /> },
          { name: 'Words', content: <Sentences sentences={sentences} className="chart-words" /> },
        ]}
      />
      <Sentences sentences={chartNotes(spec)} className="chart-notes" />
    </figure>
  )
}

/** The drawing as wide as there is room. */
function FittedChart({ spec }: Readonly<{ spec: ChartSpec }>) {
  const [frame, { width, textSize }] = useChartSize()
  const drawing = drawChart(spec, { width, height: Math.round(textSize * HEIGHT), textSize })
  return (
    <div ref={frame} className="chart-frame">
      <DrawnChart drawing={drawing} alternative={chartAlternative(spec)} />
    </div>
  )
}

function Sentences({ sentences, className }: Readonly<{ sentences: readonly string[]; className: string }>) {
  if (sentences.length === 0) return null
  return (
    <div className={className}>
      {sentences.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be alike, and keep their place
        <p key={at}>{sentence}</p>
      ))}
    </div>
  )
}
