import type { FormPoint, FormVersion, Question } from '../../../../../shared/domain/mediation/index.ts'
import { type CivilDate, dateInWords } from '../../../../../shared/kit/civil-date.ts'
import {
  ANSWERS_NOTE,
  endsInWords,
  formTitle,
  howToAnswer,
  optionsOf,
} from '../../../../../shared/text/mediation-form-words.ts'
import type { PressBlock, PressPart } from '../../../press/document-model.ts'
import { bullets, heading, paragraph } from '../board/blocks.ts'

/** Lines to write on where a question is answered in words: the form as it comes then fits on one leaf. */
const LINES_FOR_WORDS = 5

/** A form on paper: whose it is, or nobody's for the counter, where reference and day are written by hand. */
export interface FormPaper {
  readonly point: FormPoint
  readonly version: FormVersion
  /** "M-2020-014, party A"; null of nobody. */
  readonly of: { readonly reference: string; readonly returnBy: CivilDate } | null
  /** Whom to ask; empty where nobody is named. */
  readonly contact: string
}

/** An empty form to fill in by pen, as a paper of its own. It carries no name. */
export function formPart({ point, version, of, contact }: FormPaper): PressPart {
  const questions = version.questions[point]
  const blocks: PressBlock[] = [
    heading(1, formTitle(point)),
    ...(of === null
      ? [byHand('Reference (we fill this in)'), byHand('Please return by (we fill this in)')]
      : [
          strong(`Reference: ${of.reference}`),
          strong(`Please return this form by ${dateInWords(of.returnBy)}.`),
        ]),
    paragraph(howToAnswer(questions)),
    ...questions.map((question, at) => asked(question, at + 1)),
    heading(2, 'What happens with your answers'),
    bullets(ANSWERS_NOTE),
    paragraph(
      `Would you rather answer by telephone, or do you need larger print, another language or help? Let us know.${contact === '' ? '' : ` Contact: ${contact}`}`,
    ),
  ]
  const name = of === null ? 'Evaluation form' : of.reference
  return { orientation: 'portrait', blocks, sheet: { footer: `${name}, version ${version.number}` } }
}

function asked(question: Question, number: number): PressBlock {
  return {
    kind: 'question',
    words: `${number}. ${question.words}`,
    hint: endsInWords(question),
    answer:
      question.kind === 'words'
        ? { kind: 'lines', count: LINES_FOR_WORDS }
        : { kind: 'boxes', options: optionsOf(question) },
  }
}

function byHand(words: string): PressBlock {
  return { kind: 'question', words, hint: '', answer: { kind: 'lines', count: 1 } }
}

function strong(text: string): PressBlock {
  return { kind: 'paragraph', runs: [{ text, strong: true }] }
}
