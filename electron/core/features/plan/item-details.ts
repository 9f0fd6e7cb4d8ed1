import {
  type MeasureFields,
  measureAfterEdit,
  measureFromWords,
} from '../../../../shared/domain/measures/index.ts'
import { partnersInLead } from '../../../../shared/domain/partners/index.ts'
import {
  type ColumnRole,
  type DueDate,
  dueAfterEdit,
  type EditionId,
  type ItemId,
  type NamedPartner,
} from '../../../../shared/domain/plan/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { listPartners } from '../partners/index.ts'
import {
  findAction,
  findMeasure,
  insertAction,
  insertMeasure,
  listNamedPartners,
  removeDetails,
  replaceNamedPartners,
  updateAction,
  updateMeasure,
} from './item-detail.repository.ts'
import { joinMeasures } from './joined-measures.ts'
import { moveNotes } from './note.repository.ts'

// What an item has besides its words belongs to the role of its column: an action has a status, a measure a kind, a lead
// its partners. These keep the two in step, whatever happens to the item.

/** What the caller says about a new item; the words say the rest. */
export interface SaidOfItem {
  readonly measure?: MeasureFields | undefined
  readonly partners?: readonly NamedPartner[] | undefined
  /** For an action or a measure, a due date that it had before it came here. */
  readonly due?: DueDate | null
}

const NEW_ACTION = {
  status: 'not-started',
  statusReason: null,
  due: null,
  dueDeclined: null,
  ownerId: null,
} as const

/** Gives a new item what its role calls for. */
export async function addDetails(
  tx: WriteTx,
  item: { readonly id: ItemId; readonly text: string; readonly role: ColumnRole },
  said: SaidOfItem = {},
): Promise<void> {
  if (item.role === 'action') {
    await insertAction(tx, item.id, { ...NEW_ACTION, due: said.due ?? null })
  }
  if (item.role === 'measure') {
    const due = said.due === undefined || said.due === null ? {} : { due: said.due }
    await insertMeasure(tx, item.id, measureFromWords(item.text, { ...due, ...said.measure }))
  }
  if (item.role === 'lead') {
    await replaceNamedPartners(tx, item.id, said.partners ?? (await namedIn(tx, item.text)))
  }
}

/** After an item went into a column of another role: it keeps its due date, and gets what the new role calls for. */
export async function changeDetails(
  tx: WriteTx,
  item: { readonly id: ItemId; readonly text: string },
  from: ColumnRole,
  to: ColumnRole,
): Promise<void> {
  if (from === to) return
  const due = (await findAction(tx, item.id))?.due ?? (await findMeasure(tx, item.id))?.due ?? null
  await removeDetails(tx, item.id)
  await addDetails(tx, { ...item, role: to }, { due })
}

/** After an item's text was edited: what came from the words follows them, what a person said stays. */
export async function followWords(tx: WriteTx, itemId: ItemId, before: string, after: string): Promise<void> {
  const action = await findAction(tx, itemId)
  if (action !== undefined && action.due !== null) {
    await updateAction(tx, itemId, { ...action, due: dueAfterEdit(action.due, before, after) })
  }
  const measure = await findMeasure(tx, itemId)
  if (measure !== undefined) await updateMeasure(tx, itemId, measureAfterEdit(measure, before, after))
}

/** The same for the partners of a lead: those that came from the words are read anew, and the lead stays the lead. */
export async function followLead(tx: WriteTx, itemId: ItemId, before: string, after: string): Promise<void> {
  const named = await listNamedPartners(tx, itemId)
  const ids = (partners: readonly NamedPartner[]): string => partners.map((each) => each.partnerId).join(' ')
  if (ids(named) !== ids(await namedIn(tx, before))) return
  const leadId = named.find((each) => each.isLead)?.partnerId
  const fresh = (await namedIn(tx, after)).map((each) => ({ ...each, isLead: each.partnerId === leadId }))
  if (ids(fresh) !== ids(named)) await replaceNamedPartners(tx, itemId, fresh)
}

/** After two items became one: the upper one takes over what it does not have itself. */
export async function joinDetails(
  tx: WriteTx,
  upper: { readonly id: ItemId; readonly role: ColumnRole; readonly editionId: EditionId },
  lowerId: ItemId,
): Promise<void> {
  if (upper.role === 'action') {
    const [one, other] = [await findAction(tx, upper.id), await findAction(tx, lowerId)]
    if (one === undefined || other === undefined) return
    const joined = { ...one, due: one.due ?? other.due, ownerId: one.ownerId ?? other.ownerId }
    await updateAction(tx, upper.id, joined)
    await moveNotes(tx, lowerId, upper.id)
  }
  if (upper.role === 'measure') {
    await joinMeasures(tx, upper.id, lowerId, upper.editionId)
  }
  if (upper.role === 'lead') {
    const own = await listNamedPartners(tx, upper.id)
    const hasLead = own.some((each) => each.isLead)
    const further = (await listNamedPartners(tx, lowerId))
      .filter((each) => !own.some((partner) => partner.partnerId === each.partnerId))
      .map((each) => ({ ...each, isLead: each.isLead && !hasLead }))
    await replaceNamedPartners(tx, upper.id, [...own, ...further])
  }
}

async function namedIn(tx: WriteTx, lead: string): Promise<NamedPartner[]> {
  const partners = await listPartners(tx)
  return partnersInLead(lead, partners).map((partner) => ({ partnerId: partner.id, isLead: false }))
}
