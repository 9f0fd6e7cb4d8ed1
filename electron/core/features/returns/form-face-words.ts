import type { Answer, FormVersion } from '../../../../shared/domain/mediation/index.ts'
import type { FormFace, ReturnField } from '../../../../shared/domain/returns/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { POINT_WORDS } from '../../../../shared/text/mediation-words.ts'

// A reply in words, by the numbers of its questions. Free words are never repeated: only that there are some.

/** "M-2020-014, party A, one-month form". */
export function formWords({ reference, letter, point }: FormFace): string {
  return `${reference}, party ${letter}, ${POINT_WORDS[point].toLowerCase()}`
}

/** What a field of a reply was read as; empty where it has no such field. */
export function formFieldWords(face: FormFace, field: ReturnField, versions: readonly FormVersion[]): string {
  switch (field) {
    case 'case-reference':
      return face.reference
    case 'party-letter':
      return face.letter
    case 'form-point':
      return POINT_WORDS[face.point]
    case 'received':
      return dateInWords(face.on)
    case 'form-version':
      return String(versions.find(({ id }) => id === face.versionId)?.number ?? '')
    case 'reply':
      return repliesInWords(face, versions)
    default:
      return ''
  }
}

/** What a corrected file changes of a reply: "came back 1 June 2020 becomes 2 June 2020; question 5: 4 becomes 2". */
export function formChange(stored: FormFace, face: FormFace, versions: readonly FormVersion[]): string {
  const parts: string[] = []
  if (stored.on !== face.on) parts.push(`came back ${dateInWords(stored.on)} becomes ${dateInWords(face.on)}`)
  const keys = [...new Set([...Object.keys(stored.answers), ...Object.keys(face.answers)])]
  for (const { key, name } of inOrder(keys, face, versions)) {
    const [before, now] = [stored.answers[key], face.answers[key]]
    if (before !== now) parts.push(`${name}: ${answerWords(before)} becomes ${answerWords(now)}`)
  }
  if (face.words !== null && stored.words !== face.words)
    parts.push(stored.words === null ? 'free words are added' : 'the free words are others')
  const words = parts.join('; ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function repliesInWords(face: FormFace, versions: readonly FormVersion[]): string {
  const answers = inOrder(Object.keys(face.answers), face, versions).map(
    ({ key, number }) => `Q${number}: ${answerWords(face.answers[key])}`,
  )
  return [...answers, ...(face.words === null ? [] : ['free words, sealed'])].join(', ')
}

/** Keys with the numbers that their questions have on this form. */
function inOrder(keys: readonly string[], { versionId, point }: FormFace, versions: readonly FormVersion[]) {
  const questions = versions.find(({ id }) => id === versionId)?.questions[point] ?? []
  return keys
    .map((key) => ({ key, at: questions.findIndex((question) => question.key === key) }))
    .map(({ key, at }) => ({ key, at, number: at < 0 ? key : String(at + 1) }))
    .map((one) => ({ ...one, name: `question ${one.number}` }))
    .sort((one, other) => one.at - other.at)
}

function answerWords(answer: Answer | undefined): string {
  if (answer === undefined) return 'no answer'
  return answer === 'unsure' ? 'not sure' : String(answer)
}
