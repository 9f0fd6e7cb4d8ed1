import type { z } from 'zod'
import { activitiesContract } from './activities.contract.ts'
import { activityContract } from './activity.contract.ts'
import { appContract } from './app.contract.ts'
import { backupsContract, careContract } from './backups.contract.ts'
import type { Channel } from './channel.ts'
import { documentsContract } from './documents.contract.ts'
import { editionsContract } from './editions.contract.ts'
import { factsContract } from './facts.contract.ts'
import { governanceContract } from './governance.contract.ts'
import { importsContract } from './imports.contract.ts'
import { measuresContract } from './measures.contract.ts'
import { mediationContract } from './mediation.contract.ts'
import { partnersContract } from './partners.contract.ts'
import { placesContract } from './places.contract.ts'
import { planContract } from './plan.contract.ts'
import { planCellsContract } from './plan-cells.contract.ts'
import { planEditContract } from './plan-edit.contract.ts'
import { planTableContract } from './plan-table.contract.ts'
import { preferencesContract } from './preferences.contract.ts'
import { returnsContract } from './returns.contract.ts'
import { searchContract } from './search.contract.ts'
import { spellingContract } from './spelling.contract.ts'
import { surveyContract } from './survey.contract.ts'
import { vaultContract } from './vault.contract.ts'
import { viewsContract } from './views.contract.ts'

/** Everything that the page can ask for. There is no other way from the page to the rest of the program. */
export const contract = {
  ...appContract,
  ...preferencesContract,
  ...vaultContract,
  ...backupsContract,
  ...careContract,
  ...activityContract,
  ...planContract,
  ...planEditContract,
  ...planCellsContract,
  ...planTableContract,
  ...measuresContract,
  ...activitiesContract,
  ...mediationContract,
  ...placesContract,
  ...surveyContract,
  ...partnersContract,
  ...editionsContract,
  ...governanceContract,
  ...factsContract,
  ...importsContract,
  ...returnsContract,
  ...documentsContract,
  ...searchContract,
  ...spellingContract,
  ...viewsContract,
} satisfies Readonly<Record<string, Channel>>

export type Contract = typeof contract
export type ChannelName = keyof Contract
/** What the page sends on a channel. */
export type Input<Name extends ChannelName> = z.input<Contract[Name]['input']>
/** What a handler gets: the input after its schema. */
export type ParsedInput<Name extends ChannelName> = z.output<Contract[Name]['input']>
/** What the page gets. */
export type Output<Name extends ChannelName> = z.output<Contract[Name]['output']>

/** Whether a word is the name of a channel. Names that every object has ("constructor") are not. */
export function isChannelName(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
