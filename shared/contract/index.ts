export { nextTextSize, type Preferences, USUAL_PREFERENCES } from '../domain/vault/index.ts'
export type { ActivitiesFound } from './activities.contract.ts'
export type { SaferplanApi } from './api.ts'
export type { AppStatus } from './app.contract.ts'
export type { BackupSource, Holding, ListedBackup, OpenedBackup } from './backups.contract.ts'
export type { Channel, ChannelGrant } from './channel.ts'
export {
  type ChannelName,
  type Contract,
  contract,
  type Input,
  isChannelName,
  type Output,
  type ParsedInput,
} from './contract.ts'
export type { BoardDesk, PaperChoice } from './documents.contract.ts'
export type { Edited } from './edit-channel.ts'
export type { EditionLine, EditionMoment, EditionState } from './editions.contract.ts'
export {
  EVENT_NAMES,
  type EventName,
  type EventPayload,
  events,
  type LockReason,
  type MenuCommand,
} from './events.ts'
export type { HeldFactView } from './facts.contract.ts'
export { type AttentionView, type FindingView, SEVERITIES } from './governance.contract.ts'
export type { ChosenFile, DraftView } from './imports.contract.ts'
export type { MeasureAttentionView, MeasureLine, MeasurePage, MeasuresView } from './measures.contract.ts'
export type { CaseFilterView, CaseLine, CasePageView } from './mediation.contract.ts'
export type { PartnerLine, PartnersView, SpellingLine } from './partners.contract.ts'
export type { PlacesView, WardFiguresView } from './places.contract.ts'
export type { PlanOverview, PriorityLine, TakenStep } from './plan.contract.ts'
export type { EditChannel, StepChannel } from './plan-edit.contract.ts'
export type { PlanPlace } from './plan-place.ts'
export type { ItemDetailView } from './plan-table.contract.ts'
export { type BugFailure, bug, isReply, type Reply, type ReplyFailure, refusal, success } from './reply.ts'
export type { ReturnRecordView, ReturnView, RowsView, ValuesView } from './return-schemas.ts'
export type { ReturnSaid } from './returns.contract.ts'
export type { SavedFile } from './saved-file.ts'
export type { SearchFound, SearchHit } from './search.contract.ts'
export type { SpellingWords } from './spelling.contract.ts'
export type { SurveysView, SurveyView } from './survey.contract.ts'
export type { SavedView } from './views.contract.ts'
