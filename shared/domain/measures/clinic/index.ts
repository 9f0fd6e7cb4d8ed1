export * from './clinic.ts'
export type {
  ClinicAnswer,
  ClinicMeasure,
  ClinicProposal,
  ClinicQuestion,
  ClinicQuestionId,
  Sureness,
} from './question.ts'
