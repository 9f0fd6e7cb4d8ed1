import { activitiesHandlers } from './features/activities/activities.handlers.ts'
import { documentsHandlers } from './features/documents/documents.handlers.ts'
import { governanceHandlers } from './features/governance/governance.handlers.ts'
import { importsHandlers } from './features/imports/imports.handlers.ts'
import { measuresHandlers } from './features/measures/measures.handlers.ts'
import { mediationHandlers } from './features/mediation/mediation.handlers.ts'
import { partnersHandlers } from './features/partners/partners.handlers.ts'
import { placesHandlers } from './features/places/places.handlers.ts'
import { editionsHandlers } from './features/plan/editions.handlers.ts'
import { factsHandlers } from './features/plan/facts.handlers.ts'
import { planHandlers } from './features/plan/plan.handlers.ts'
import { returnsHandlers } from './features/returns/returns.handlers.ts'
import { searchHandlers } from './features/search/search.handlers.ts'
import { spellingHandlers } from './features/spelling/spelling.handlers.ts'
import { surveyHandlers } from './features/survey/survey.handlers.ts'
import { appHandlers } from './features/vault/app.handlers.ts'
import { vaultHandlers } from './features/vault/vault.handlers.ts'
import { viewsHandlers } from './features/views/views.handlers.ts'
import type { Handlers } from './handler.types.ts'

/** What answers each channel of the core. */
export const HANDLERS: Handlers = {
  ...appHandlers,
  ...vaultHandlers,
  ...planHandlers,
  ...factsHandlers,
  ...measuresHandlers,
  ...activitiesHandlers,
  ...mediationHandlers,
  ...placesHandlers,
  ...surveyHandlers,
  ...partnersHandlers,
  ...editionsHandlers,
  ...importsHandlers,
  ...returnsHandlers,
  ...documentsHandlers,
  ...governanceHandlers,
  ...searchHandlers,
  ...viewsHandlers,
  ...spellingHandlers,
}
