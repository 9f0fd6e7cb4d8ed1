import type { AreaHandlers } from '../../handler.types.ts'
import { edit } from '../plan/index.ts'
import { removeAsked, setAnswers, setGroupAnswers } from './answers.service.ts'
import {
  getSurveyContent,
  listQuestions,
  listResultsOf,
  listSurveys,
  listWaves,
  namesOfFiles,
} from './survey.repository.ts'
import {
  addQuestion,
  addSurvey,
  addSurveyLink,
  addWave,
  changeQuestion,
  changeSurvey,
  changeWave,
  joinQuestions,
  removeQuestion,
  removeSurvey,
  removeSurveyLink,
  removeWave,
  setGroupPlace,
} from './survey.service.ts'

export const surveyHandlers: AreaHandlers<'survey'> = {
  'survey.list': {
    policy: 'read',
    run: async (db) => ({
      surveys: await listSurveys(db),
      waves: await listWaves(db),
      questions: await listQuestions(db),
    }),
  },
  'survey.get': {
    policy: 'read',
    async run(db, { surveyId }) {
      const content = await getSurveyContent(db, surveyId, 'everybody')
      return { content, files: await namesOfFiles(db, content.results) }
    },
  },
  'survey.results': {
    policy: 'read',
    run: async (db, { askedId }) => ({ results: await listResultsOf(db, askedId) }),
  },
  'survey.add': edit(addSurvey),
  'survey.change': edit(changeSurvey),
  'survey.remove': edit(removeSurvey),
  'survey.question.add': edit(addQuestion),
  'survey.question.change': edit(changeQuestion),
  'survey.question.remove': edit(removeQuestion),
  'survey.question.join': edit(joinQuestions),
  'survey.wave.add': edit(addWave),
  'survey.wave.change': edit(changeWave),
  'survey.wave.remove': edit(removeWave),
  'survey.answers.set': edit(setAnswers),
  'survey.groupAnswers.set': edit(setGroupAnswers),
  'survey.asked.remove': edit(removeAsked),
  'survey.link.add': edit(addSurveyLink),
  'survey.link.remove': edit(removeSurveyLink),
  'survey.group.setPlace': edit(setGroupPlace),
}
