import { dateInWords, dayHere } from '../../kit/civil-date.ts'
import { periodInWords } from '../measures/index.ts'
import type { FigureOrigin, HeldFact, SourceFigure } from './source.ts'

/** A figure as the page writes it: "2,310", "13.25". */
export function figureInWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 10 })
}

/** Where a figure comes from: "the file wards.xlsx of 4 July 2020 (Data, cell C7)", "3 files together, the last of 4 July 2020". */
export function originInWords({ origins, hasTyped }: SourceFigure): string {
  const [newest] = origins
  if (newest === undefined) return 'what was typed in'
  return `${filesInWords(origins, newest)}${hasTyped ? ' with what was typed over it' : ''}`
}

function filesInWords(origins: readonly FigureOrigin[], newest: FigureOrigin): string {
  const on = dateInWords(dayHere(newest.at))
  const files = new Set(origins.map(({ importId }) => importId)).size
  if (files > 1) return `${files} files together, the last of ${on}`
  const cell = origins.length === 1 ? ` (${newest.sheet}, cell ${newest.cell})` : ''
  return `the file ${newest.fileName} of ${on}${cell}`
}

/** How a fact stands to the figure that it was tied to, in one sentence. */
export function standingInWords({ fact, source, of, figure, standing }: HeldFact): string {
  const what = `${of}, ${periodInWords(source.period)}`
  if (figure === null) return `There is no figure of ${what} that covers the whole of it.`
  const says = `${originInWords(figure)} says ${figureInWords(figure.value)}`
  switch (standing) {
    case 'same':
      return `As ${originInWords(figure)} says: ${what}.`
    case 'differs':
      return `The text says ${fact.value}; ${says} (${what}).`
    default:
      return `“${fact.value}” is no figure that could be held against its source: ${says} (${what}).`
  }
}
