export { placeNamed, removeAsked, setAnswers, setGroupAnswers } from './answers.service.ts'
export {
  getSurveyContent,
  getWave,
  listAsked,
  listQuestions,
  listSurveys,
  listWaves,
} from './survey.repository.ts'
export {
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
export {
  groupNamed,
  insertQuestion,
  writeAsked,
  writeOptions,
  writeResult,
} from './survey-edit.repository.ts'
