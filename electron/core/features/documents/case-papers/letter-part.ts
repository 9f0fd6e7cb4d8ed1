import { type CivilDate, dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { type LetterFacts, letterWords } from '../../../../../shared/text/mediation-letter-words.ts'
import type { PressPart } from '../../../press/document-model.ts'
import { heading, paragraph } from '../board/blocks.ts'

/** The lines for the address, where an envelope of the usual kind has its window. */
const ADDRESS = { kind: 'room', lines: 5, widthPoints: 250 } as const
const SIGNATURE = { kind: 'room', lines: 1, widthPoints: 190 } as const

export interface LetterPaper extends LetterFacts {
  /** "M-2020-014, party A". */
  readonly reference: string
  readonly on: CivilDate
  readonly publisher: string
}

/** A letter about a form, as a paper of its own. Name and address are written by hand, and are nowhere in the file. */
export function letterPart({ reference, on, publisher, ...facts }: LetterPaper): PressPart {
  const { heading: title, paragraphs } = letterWords(facts)
  const isEnclosed = facts.step === 'first' || facts.isFormEnclosed
  return {
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', runs: [{ text: publisher, strong: true }] },
      paragraph(dateInWords(on)),
      ADDRESS,
      paragraph(`Our reference: ${reference}`),
      heading(1, title),
      ...paragraphs.map((text) => paragraph(text)),
      paragraph('Yours sincerely'),
      SIGNATURE,
      paragraph(publisher),
      ...(isEnclosed ? [paragraph('Enclosed: the form')] : []),
    ],
    sheet: { footer: reference },
  }
}
