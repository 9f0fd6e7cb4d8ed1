import type { EntryFinding } from '../../measures/index.ts'
import {
  type Answer,
  checkAsking,
  checkReply,
  type FormPoint,
  type FormVersion,
  LONGEST_NOTE,
  POINT_WORDS,
} from '../../mediation/index.ts'
import { columnOf } from '../mapping.ts'
import type { ReturnField } from '../purpose.ts'
import type { FormFace, Understanding } from '../row-face.ts'
import type { RowReader } from '../row-reader.ts'
import { caseNamed, type KnownCase, type KnownMediation, type KnownParty } from './known-mediation.ts'
import { type QuestionRef, questionFor } from './question-columns.ts'
import { isPassedOver, readAnswer } from './read-answer.ts'
import { readParty } from './read-party.ts'
import { readPoint } from './read-point.ts'
import { readReference, type SaidReference } from './read-reference.ts'

const NO_REPLY =
  /^(?:no reply|no response|no return|not returned|did not (?:reply|respond|return)|non[- ]?response)\b/i

/**
 * Understands one row as a reply to a form. What is right for a form that is typed is right here, by the same rules; what
 * they only doubt is noted beside the row. No message repeats what a cell holds unless it is a reference or a number.
 */
export function understandForm(row: RowReader, understanding: Understanding): FormFace | undefined {
  const { mediation } = understanding
  if (mediation === undefined) return row.fail('case-reference', 'is of no case: there are none here')
  if (saysNoReply(row)) {
    row.unwanted = 'No reply came: that is noted on the page of the case, after two reminders'
    return undefined
  }
  const version = versionSaid(row, mediation)
  const found = readCase(row, mediation)
  const party = found && readPartyOf(row, found)
  const point = readPointOf(row)
  const on = row.day('received', 'holds no day that can be read')
  const said = point && version && readReplies(row, understanding, { version, point })
  if (found === undefined || party === undefined || point === undefined) return undefined
  if (on === undefined || said === undefined || version === undefined) return undefined
  const { caseId, reference, end } = found.known
  if (end === null) return undefined
  const form = { point, endedOn: end.on, sentOn: party.sentOn[point], reply: { kind: 'waiting' as const } }
  const findings = checkReply(form, { on, answers: said.answers }, version.questions[point], mediation.today)
  noteFindings(row, 'received', findings)
  return {
    kind: 'mediation-forms',
    caseId,
    partyId: party.id,
    reference,
    letter: party.letter,
    point,
    endedOn: end.on,
    on,
    versionId: version.id,
    ...said,
  }
}

/** A row that a person is listed in without having answered. */
function saysNoReply(row: RowReader): boolean {
  const { cells, replies } = row.record
  const others = [cells.get('received'), ...(replies?.values() ?? [])].filter((cell) => !isPassedOver(cell))
  return others.every((cell) => NO_REPLY.test(cell?.text.trim() ?? ''))
}

function versionSaid(row: RowReader, { versions }: KnownMediation): FormVersion | undefined {
  const words = row.words('form-version')
  if (words === null) return versions.at(-1)
  const number = /^(?:version )?(\d{1,4})$/i.exec(words)?.[1]
  return (
    versions.find((one) => one.number === Number(number)) ??
    row.fail('form-version', 'is no version of the form. Choose one that is there')
  )
}

interface FoundCase {
  readonly known: KnownCase
  readonly said: SaidReference
}

function readCase(row: RowReader, mediation: KnownMediation): FoundCase | undefined {
  const words = row.needed('case-reference', 'the reference of a case')
  if (words === undefined) return undefined
  const said = readReference(words)
  if (said === undefined)
    return row.fail('case-reference', 'holds no reference of a case. A reference is written like M-2020-014')
  const known = caseNamed(mediation, said.reference)
  if (known === undefined)
    return row.fail('case-reference', `names ${said.reference}, and there is no such case`)
  const findings = checkAsking(known.end)
  noteFindings(row, 'case-reference', findings, said.reference)
  return findings.length > 0 ? undefined : { known, said }
}

function readPartyOf(row: RowReader, { known, said }: FoundCase): KnownParty | undefined {
  const letters = known.parties.map(({ letter }) => letter)
  const words = row.words('party-letter')
  const letter = words === null ? said.letter : readParty(words, letters)
  const field: ReturnField = words === null ? 'case-reference' : 'party-letter'
  if (letter === null)
    return row.fail(
      field,
      'names no party. Choose the column with the letter of the party, or add it to the reference',
    )
  if (letter === undefined)
    return row.fail(
      field,
      'names no party for certain. A party is named by its letter, as on the page of the case',
    )
  if (said.letter !== null && said.letter !== letter)
    return row.fail(field, `names party ${letter}, and the reference names party ${said.letter}`)
  return (
    known.parties.find((party) => party.letter === letter) ??
    row.fail(field, `names party ${letter}, and ${known.reference} has ${partiesInWords(letters)}`)
  )
}

function partiesInWords(letters: readonly string[]): string {
  if (letters.length === 0) return 'no parties'
  return letters.length === 1 ? `only party ${letters[0]}` : `the parties ${letters.join(', ')}`
}

function readPointOf(row: RowReader): FormPoint | undefined {
  const words = row.needed('form-point', 'one month or six months')
  if (words === undefined) return undefined
  return readPoint(words) ?? row.fail('form-point', 'names neither one month nor six months')
}

interface SaidReplies {
  /** By key of the question, in the order of the keys. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly words: string | null
}

function readReplies(
  row: RowReader,
  { mapping }: Understanding,
  { version, point }: { readonly version: FormVersion; readonly point: FormPoint },
): SaidReplies {
  const uses = new Map(mapping.columns.map(({ column, use }) => [column, use]))
  const answers: [string, Answer][] = []
  const words: string[] = []
  for (const [column, cell] of row.record.replies ?? []) {
    if (isPassedOver(cell)) continue
    const use = uses.get(column)
    const ref: QuestionRef | undefined = use?.kind === 'field' ? use.question : undefined
    if (ref === undefined) {
      row.failAt('reply', column, 'answers no question yet. Choose the question of its column')
      continue
    }
    const question = questionFor(ref, version.questions[point])
    if (question === undefined) {
      row.failAt('reply', column, `answers a question that the ${POINT_WORDS[point]} does not ask`)
    } else if (question.kind === 'words') {
      words.push(cell.text.replaceAll(/\r\n?/gu, '\n').trim())
    } else {
      const read = readAnswer(question, cell)
      if (!read.ok) row.failAt('reply', column, read.message)
      else if (read.value !== null) answers.push([question.key, read.value])
    }
  }
  const all = words.join('\n\n')
  if (all.length > LONGEST_NOTE)
    row.failAt(
      'reply',
      columnOf(mapping, 'reply') ?? row.record.column,
      `has more than ${LONGEST_NOTE.toLocaleString('en-GB')} characters of free words. Shorten them`,
    )
  return {
    answers: Object.fromEntries(answers.sort(([one], [other]) => (one < other ? -1 : 1))),
    words: all === '' ? null : all,
  }
}

/** Refusals become problems of the row, as they read on from its cell; doubts are noted beside it. */
function noteFindings(
  row: RowReader,
  field: ReturnField,
  findings: readonly EntryFinding[],
  what?: string,
): void {
  for (const { severity, message } of findings) {
    if (severity === 'doubt') row.doubts.push(message)
    else row.fail(field, `${what === undefined ? 'cannot be taken' : `names ${what}`}: ${readOn(message)}`)
  }
}

/** A sentence as it goes on after a colon. */
export function readOn(sentence: string): string {
  const plain = sentence.replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain
}
