import { z } from 'zod'
import type { PlaceId } from '../places/index.ts'
import { civilDay, line, optionalLine, text } from '../plan/inputs/fields.ts'
import {
  ANSWER_ROLES,
  type AskedId,
  type GroupId,
  type OptionId,
  type QuestionId,
  SAMPLE_TYPES,
  SURVEY_MODES,
  type SurveyId,
  type WaveId,
} from './survey.ts'

// What the commands of surveys are given. What is stored is people as counts, never one person's answers.

/** More than any question on paper offers. */
const MOST_OPTIONS = 30
const MOST_PEOPLE = 10_000_000
const PEOPLE = 'This is a number of people: a whole number of 0 or more.'

function named<Id extends number>(what: string) {
  return z.custom<Id>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0, {
    error: `${what} is named by its number.`,
  })
}

export const surveyId = named<SurveyId>('A survey')
export const questionId = named<QuestionId>('A question')
export const waveId = named<WaveId>('A wave')
export const askedId = named<AskedId>('A question of a wave')
export const groupId = named<GroupId>('A group')
const optionId = named<OptionId>('An answer')
const people = z.int(PEOPLE).min(0, PEOPLE).max(MOST_PEOPLE, PEOPLE)
const somebody = people.min(1, 'This is a number of people from 1 up. Leave it empty where it is not known.')

const INTERVAL = 'The time between waves is a whole number of months from 1 to 240.'
const surveyFace = {
  name: line,
  note: optionalLine,
  intervalMonths: z.int(INTERVAL).min(1, INTERVAL).max(240, INTERVAL).nullable(),
}
export const addSurveyInput = z.strictObject(surveyFace)
export const changeSurveyInput = z.strictObject({ surveyId, ...surveyFace })
export const removeSurveyInput = z.strictObject({ surveyId })

export const addQuestionInput = z.strictObject({ surveyId, name: line, finding: optionalLine })
export const changeQuestionInput = z.strictObject({ questionId, name: line, finding: optionalLine })
export const removeQuestionInput = z.strictObject({ questionId })
/** The second is the first under another name, which takes over its waves. */
export const joinQuestionsInput = z.strictObject({ questionId, otherId: questionId })

const waveFace = {
  name: line,
  from: civilDay,
  to: civilDay,
  mode: z.enum(SURVEY_MODES),
  sample: z.enum(SAMPLE_TYPES),
  invited: somebody.nullable(),
  responses: somebody.nullable(),
  weighting: optionalLine,
  designEffect: z.number('The design effect is a number, 1 where nobody has said another.'),
  areas: optionalLine,
  /** True once the person has seen that another wave was in the field on the same days. */
  overlaps: z.boolean(),
}
export const addWaveInput = z.strictObject({ surveyId, ...waveFace })
export const changeWaveInput = z.strictObject({ waveId, ...waveFace })
export const removeWaveInput = z.strictObject({ waveId })

const published = z.strictObject({ percent: z.number(), base: z.number().nullable() })

/** How a question was asked in a wave, and how many gave each answer; `published` where only a percentage is known. */
export const setAnswersInput = z.strictObject({
  waveId,
  questionId,
  wording: text,
  options: z
    .array(
      z.strictObject({
        id: optionId.nullable(),
        words: line,
        role: z.enum(ANSWER_ROLES),
        count: z.number().nullable(),
      }),
    )
    .max(MOST_OPTIONS, `A question can have at most ${MOST_OPTIONS} answers.`),
  published: published.nullable(),
})
/** The same answers for a group: a ward, an age group. Null takes the group's result away. */
export const setGroupAnswersInput = z.strictObject({
  askedId,
  dimension: line,
  value: line,
  figures: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('counted'),
        counts: z.array(z.strictObject({ optionId, count: people })).max(MOST_OPTIONS),
      }),
      z.strictObject({ kind: z.literal('published'), ...published.shape }),
    ])
    .nullable(),
})
export const removeAskedInput = z.strictObject({ askedId })
/** Says that two ways of asking are the same question, and why. */
export const addSurveyLinkInput = z.strictObject({ oneId: askedId, otherId: askedId, reason: line })
export const removeSurveyLinkInput = z.strictObject({ surveyLinkId: named<number>('A comparison') })
export const setGroupPlaceInput = z.strictObject({ groupId, placeId: named<PlaceId>('A place').nullable() })
