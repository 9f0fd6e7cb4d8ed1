import { plainAnswer } from '../../../../shared/domain/returns/index.ts'
import {
  type AnswerCount,
  type AnswerRole,
  type Asked,
  type AskedId,
  type GroupId,
  type OptionId,
  plainWords,
  proposeOptions,
  type QuestionId,
  type Result,
  type ResultFigures,
  type Tally,
  type WaveId,
} from '../../../../shared/domain/survey/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import {
  getSurveyContent,
  getWave,
  groupNamed,
  insertQuestion,
  placeNamed,
  writeAsked,
  writeOptions,
  writeResult,
} from '../survey/index.ts'
import type { ReturnSource } from './return-target.types.ts'

/** One result as a file gives it, by words. `answers` are in any order; `published` where there is only a percentage. */
export interface GivenResult {
  readonly question: string
  readonly group: { readonly dimension: string; readonly value: string } | null
  readonly answers: readonly (Tally & { readonly words: string })[]
  readonly published: { readonly percent: number; readonly base: number | null } | null
  /** The cell that stands over it in the file. */
  readonly cell: string
}

/** A wave with what its survey holds, looked up by words. */
export interface WaveInStore {
  readonly waveId: WaveId
  readonly content: Awaited<ReturnType<typeof getSurveyContent>>
}

export async function readWave(db: ReadDb, waveId: WaveId): Promise<WaveInStore> {
  const wave = await getWave(db, waveId)
  return { waveId, content: await getSurveyContent(db, wave.surveyId, 'all') }
}

/** The question that words mean: by its name, or by how any wave worded it. */
export function questionOf({ content }: WaveInStore, words: string): QuestionId | undefined {
  const plain = plainAnswer(words)
  const byName = content.questions.find(({ name }) => plainAnswer(name) === plain)
  return byName?.id ?? content.asked.find(({ wording }) => plainAnswer(wording) === plain)?.questionId
}

/** What the wave has for a question and a group now; undefined where it has nothing. */
export function storedResult(
  wave: WaveInStore,
  { question, group }: Pick<GivenResult, 'question' | 'group'>,
): { readonly asked: Asked; readonly result: Result } | undefined {
  const questionId = questionOf(wave, question)
  const { content, waveId } = wave
  const asked = content.asked.find((one) => one.questionId === questionId && one.waveId === waveId)
  const groupId =
    group === null
      ? null
      : content.groups.find(
          ({ dimension, value }) =>
            plainWords(dimension) === plainWords(group.dimension) &&
            plainWords(value) === plainWords(group.value),
        )?.id
  const result =
    groupId === undefined
      ? undefined
      : content.results.find((one) => one.askedId === asked?.id && one.groupId === groupId)
  return asked === undefined || result === undefined ? undefined : { asked, result }
}

/** Whether the wave says the same already, answer by answer. */
export function isStored(wave: WaveInStore, given: GivenResult): boolean {
  const stored = storedResult(wave, given)
  if (stored === undefined) return false
  const { asked, result } = stored
  if (given.published !== null) {
    const { percent, base } = given.published
    return result.kind === 'published' && result.percent === percent && result.base === base
  }
  if (result.kind !== 'counted') return false
  const wordsOf = new Map(asked.options.map(({ id, words }) => [id, plainAnswer(words)]))
  const there = new Map(result.answers.map((one) => [wordsOf.get(one.optionId) ?? '', one]))
  const filled = given.answers.filter(({ count }) => count > 0)
  const kept = result.answers.filter(({ count }) => count > 0)
  return (
    filled.length === kept.length &&
    filled.every((one) => {
      const other = there.get(plainAnswer(one.words))
      return other !== undefined && one.count === other.count && Math.abs(one.weight - other.weight) < 1e-9
    })
  )
}

/**
 * Writes results into a wave, over what it has for the same questions and groups. A question that the survey does not know
 * is made with the file's words as its name and wording; answers that a question does not list yet are added to it, and
 * which are positive is proposed from their words.
 */
export async function writeResults(
  tx: WriteTx,
  wave: WaveInStore,
  given: readonly GivenResult[],
  source: ReturnSource,
): Promise<void> {
  const { surveyId } = await getWave(tx, wave.waveId)
  for (const [, ofQuestion] of Map.groupBy(given, ({ question }) => plainAnswer(question))) {
    const [first] = ofQuestion
    if (first === undefined) continue
    const questionId =
      questionOf(wave, first.question) ??
      (await insertQuestion(tx, { surveyId, name: first.question, finding: null }))
    const before = wave.content.asked.find(
      (one) => one.questionId === questionId && one.waveId === wave.waveId,
    )
    const wording = before?.wording ?? first.question
    const askedId = await writeAsked(tx, { waveId: wave.waveId, questionId, wording })
    const options = await optionsFor(tx, askedId, before, rolesBefore(wave, questionId), ofQuestion)
    for (const one of ofQuestion) {
      const groupId = one.group === null ? null : await groupFor(tx, surveyId, one.group)
      const written = {
        askedId,
        groupId,
        source: { kind: 'import', importId: source.importId, sheet: source.sheet, cell: one.cell } as const,
      }
      await writeResult(tx, written, figuresOf(one, options))
    }
  }
}

async function groupFor(
  tx: WriteTx,
  surveyId: Parameters<typeof groupNamed>[1]['surveyId'],
  group: NonNullable<GivenResult['group']>,
): Promise<GroupId> {
  return groupNamed(tx, { surveyId, ...group, placeId: await placeNamed(tx, group.value) })
}

/** What each answer counted as in the last wave that asked the question: it counts as the same now. */
function rolesBefore({ content }: WaveInStore, questionId: QuestionId): ReadonlyMap<string, AnswerRole> {
  const last = content.asked.findLast((one) => one.questionId === questionId)
  return new Map((last?.options ?? []).map(({ words, role }) => [plainAnswer(words), role]))
}

async function optionsFor(
  tx: WriteTx,
  askedId: AskedId,
  before: Asked | undefined,
  roles: ReadonlyMap<string, AnswerRole>,
  given: readonly GivenResult[],
): Promise<ReadonlyMap<string, OptionId>> {
  const known = before?.options ?? []
  const listed = new Set(known.map(({ words }) => plainAnswer(words)))
  const fresh = new Map<string, string>()
  for (const { words } of given.flatMap(({ answers }) => answers)) {
    const plain = plainAnswer(words)
    if (!listed.has(plain) && !fresh.has(plain)) fresh.set(plain, words)
  }
  const proposed = proposeOptions([...fresh.values()]).map((option) => ({
    id: null,
    words: option.words,
    role: roles.get(plainAnswer(option.words)) ?? option.role,
  }))
  const all = [...known, ...proposed]
  const ids = await writeOptions(tx, askedId, all)
  return new Map(
    all.flatMap(({ words }, at) => (ids[at] === undefined ? [] : [[plainAnswer(words), ids[at]]])),
  )
}

function figuresOf(
  { answers, published }: GivenResult,
  options: ReadonlyMap<string, OptionId>,
): ResultFigures {
  if (published !== null) return { kind: 'published', ...published }
  const counts = answers.flatMap(({ words, count, weight, weightSquares }): AnswerCount[] => {
    const optionId = options.get(plainAnswer(words))
    return optionId === undefined ? [] : [{ optionId, count, weight, weightSquares }]
  })
  return { kind: 'counted', answers: counts }
}
