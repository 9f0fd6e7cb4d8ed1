import type { ParsedInput } from '../../../../../shared/contract/index.ts'
import { checkLetter, letterStep, returnBy } from '../../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import { formTitle, SINCE_WORDS } from '../../../../../shared/text/mediation-form-words.ts'
import type { PressDocument, PressPart } from '../../../press/document-model.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { type AskedForm, askedForm, newestVersion } from '../../mediation/index.ts'
import { suggestReportName } from '../file-name.ts'
import { todayHere } from '../papers.ts'
import type { Printable } from '../printing.ts'
import { type Council, councilInUse } from './council.ts'
import { formPart } from './form-part.ts'
import { letterPart } from './letter-part.ts'

type Export = ParsedInput<'documents.export'>
type FormChoice = Extract<Export, { what: 'evaluation-form' }>
type LettersChoice = Extract<Export, { what: 'form-letters' }>
type ChosenPaper = { readonly printable: Printable; readonly name: string }

/** An empty form, and a name for its file that tells nobody's case. @throws Failure `not-found`, `invalid-input` */
export async function evaluationFormPaper(
  db: ReadDb,
  { partyId, point, on: day, print }: FormChoice,
): Promise<ChosenPaper> {
  const on = day ?? todayHere()
  const council = await councilInUse(db)
  const part =
    partyId === null
      ? formPart({ point, version: await newestVersion(db), of: null, contact: council.contact })
      : partOf(await askedForm(db, partyId, point), on, council)
  const title = formTitle(point)
  return {
    printable: caseDocument({
      title,
      subject: 'A form to be filled in by pen',
      parts: [part],
      on,
      council,
      print,
    }),
    name: suggestReportName(council.area, `evaluation form ${SINCE_WORDS[point]}`, on, 'pdf'),
  }
}

/** Letters in the order that is asked for, each with its form behind it where that is wanted. @throws as the form */
export async function formLettersPaper(
  db: ReadDb,
  { letters, withForms, on: day, print }: LettersChoice,
): Promise<ChosenPaper> {
  const on = day ?? todayHere()
  const council = await councilInUse(db)
  const parts: PressPart[] = []
  for (const { partyId, point } of letters) {
    const asked = await askedForm(db, partyId, point)
    parts.push(letterOf(asked, on, council, withForms))
    if (withForms) parts.push(partOf(asked, on, council))
  }
  const title = letters.length === 1 ? 'Letter about an evaluation form' : 'Letters about evaluation forms'
  return {
    printable: caseDocument({ title, subject: 'Letters to be sent by post', parts, on, council, print }),
    name: suggestReportName(council.area, title.toLowerCase(), on, 'pdf'),
  }
}

function partOf({ form, due, version, ...who }: AskedForm, on: CivilDate, { contact }: Council): PressPart {
  const of = { reference: referenceOf(who), returnBy: returnBy(due, on) }
  return formPart({ point: form.point, version, of, contact })
}

function letterOf(
  { form, due, ...who }: AskedForm,
  on: CivilDate,
  { publisher, contact }: Council,
  isFormEnclosed: boolean,
): PressPart {
  const reference = referenceOf(who)
  const step = letterStep(form, on)
  const [refused] = checkLetter(form, on)
  if (refused !== undefined || step === null) {
    throw new Failure('invalid-input', `${reference}: ${refused?.message ?? 'There is no letter to send.'}`)
  }
  return letterPart({
    reference,
    on,
    publisher,
    step,
    point: form.point,
    sentOn: form.sentOn,
    returnBy: returnBy(due, on),
    isFormEnclosed,
    contact,
  })
}

function referenceOf({ reference, letter }: Pick<AskedForm, 'reference' | 'letter'>): string {
  return `${reference}, party ${letter}`
}

interface CaseDocument extends Pick<PressDocument, 'title' | 'subject' | 'parts'> {
  readonly on: CivilDate
  readonly council: Council
  readonly print: FormChoice['print']
}

/** A paper of a case. Title and subject, which are in the file's description, say of nobody whose it is. */
export function caseDocument({ title, subject, parts, on, council, print }: CaseDocument): Printable {
  return {
    kind: 'pdf',
    document: {
      title,
      subject,
      publisher: council.publisher,
      date: on,
      footer: title,
      cover: null,
      hasContents: false,
      ...(print === 'large' ? { size: 'large' as const } : {}),
      parts,
    },
  }
}
