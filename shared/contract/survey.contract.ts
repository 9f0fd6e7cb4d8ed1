import { z } from 'zod'
import type { PlaceId } from '../domain/places/index.ts'
import {
  ANSWER_ROLES,
  type Asked,
  type AskedId,
  type ComparableLink,
  type Group,
  type GroupId,
  type OptionId,
  type Question,
  type QuestionId,
  type Result,
  type ResultId,
  SAMPLE_TYPES,
  SURVEY_MODES,
  type Survey,
  type SurveyContent,
  type SurveyId,
  type Wave,
  type WaveId,
} from '../domain/survey/index.ts'
import {
  addQuestionInput,
  addSurveyInput,
  addSurveyLinkInput,
  addWaveInput,
  askedId,
  changeQuestionInput,
  changeSurveyInput,
  changeWaveInput,
  joinQuestionsInput,
  removeAskedInput,
  removeQuestionInput,
  removeSurveyInput,
  removeSurveyLinkInput,
  removeWaveInput,
  setAnswersInput,
  setGroupAnswersInput,
  setGroupPlaceInput,
  surveyId,
} from '../domain/survey/inputs.ts'
import { query } from './channel.ts'
import { edit } from './edit-channel.ts'
import { count, day, fileName, id, nothing } from './fields.ts'

const survey: z.ZodType<Survey> = z.strictObject({
  id: id<SurveyId>(),
  name: z.string(),
  note: z.string().nullable(),
  intervalMonths: count.nullable(),
})

const wave: z.ZodType<Wave> = z.strictObject({
  id: id<WaveId>(),
  surveyId: id<SurveyId>(),
  name: z.string(),
  from: day,
  to: day,
  mode: z.enum(SURVEY_MODES),
  sample: z.enum(SAMPLE_TYPES),
  invited: count.nullable(),
  responses: count.nullable(),
  weighting: z.string().nullable(),
  designEffect: z.number().min(1),
  areas: z.string().nullable(),
})

const question: z.ZodType<Question> = z.strictObject({
  id: id<QuestionId>(),
  surveyId: id<SurveyId>(),
  name: z.string(),
  finding: z.string().nullable(),
})

const asked: z.ZodType<Asked> = z.strictObject({
  id: id<AskedId>(),
  waveId: id<WaveId>(),
  questionId: id<QuestionId>(),
  wording: z.string(),
  options: z
    .array(z.strictObject({ id: id<OptionId>(), words: z.string(), role: z.enum(ANSWER_ROLES) }))
    .readonly(),
})

const group: z.ZodType<Group> = z.strictObject({
  id: id<GroupId>(),
  surveyId: id<SurveyId>(),
  dimension: z.string(),
  value: z.string(),
  placeId: id<PlaceId>().nullable(),
})

const link: z.ZodType<ComparableLink> = z.strictObject({
  id: id<number>(),
  one: id<AskedId>(),
  other: id<AskedId>(),
  reason: z.string(),
})

const resultHead = {
  id: id<ResultId>(),
  askedId: id<AskedId>(),
  groupId: id<GroupId>().nullable(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('typed') }),
    z.strictObject({
      kind: z.literal('import'),
      importId: id<number>(),
      sheet: z.string(),
      cell: z.string(),
    }),
  ]),
}

const result: z.ZodType<Result> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...resultHead,
    kind: z.literal('counted'),
    answers: z
      .array(
        z.strictObject({
          optionId: id<OptionId>(),
          count,
          weight: z.number().nonnegative(),
          weightSquares: z.number().nonnegative(),
        }),
      )
      .readonly(),
  }),
  z.strictObject({
    ...resultHead,
    kind: z.literal('published'),
    percent: z.number().min(0).max(100),
    base: count.nullable(),
  }),
])

const content: z.ZodType<SurveyContent> = z.strictObject({
  survey,
  questions: z.array(question).readonly(),
  waves: z.array(wave).readonly(),
  asked: z.array(asked).readonly(),
  groups: z.array(group).readonly(),
  results: z.array(result).readonly(),
  links: z.array(link).readonly(),
})

const surveysView = z.strictObject({
  surveys: z.array(survey).readonly(),
  /** Of all surveys, oldest first. */
  waves: z.array(wave).readonly(),
  questions: z.array(question).readonly(),
})
export type SurveysView = z.infer<typeof surveysView>

const surveyView = z.strictObject({
  content,
  /** The files that results came from. */
  files: z.array(z.strictObject({ importId: id<number>(), fileName })).readonly(),
})
export type SurveyView = z.infer<typeof surveyView>

export const surveyContract = {
  'survey.list': query(nothing, surveysView),
  /** A survey with the answers of everybody, and not those of groups: there may be many. */
  'survey.get': query(z.strictObject({ surveyId }), surveyView),
  /** The answers to one question of one wave, of everybody and of every group. */
  'survey.results': query(
    z.strictObject({ askedId }),
    z.strictObject({ results: z.array(result).readonly() }),
  ),
  'survey.add': edit(addSurveyInput),
  'survey.change': edit(changeSurveyInput),
  'survey.remove': edit(removeSurveyInput),
  'survey.question.add': edit(addQuestionInput),
  'survey.question.change': edit(changeQuestionInput),
  'survey.question.remove': edit(removeQuestionInput),
  'survey.question.join': edit(joinQuestionsInput),
  'survey.wave.add': edit(addWaveInput),
  'survey.wave.change': edit(changeWaveInput),
  'survey.wave.remove': edit(removeWaveInput),
  'survey.answers.set': edit(setAnswersInput),
  'survey.groupAnswers.set': edit(setGroupAnswersInput),
  'survey.asked.remove': edit(removeAskedInput),
  'survey.link.add': edit(addSurveyLinkInput),
  'survey.link.remove': edit(removeSurveyLinkInput),
  'survey.group.setPlace': edit(setGroupPlaceInput),
}
