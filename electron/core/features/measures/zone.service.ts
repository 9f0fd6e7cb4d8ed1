import {
  checkReading,
  isSamePeriod,
  overlap,
  type Period,
  periodInWords,
  type ZoneId,
  type ZoneReadingId,
  type ZoneSeries,
} from '../../../../shared/domain/measures/index.ts'
import {
  addZoneInput,
  removeZoneInput,
  removeZoneReadingInput,
  renameZoneInput,
  setZoneReadingInput,
} from '../../../../shared/domain/measures/zone-inputs.ts'
import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { planWideCommand } from '../plan/index.ts'
import { enteredValue, hasChanged } from './entered-figure.ts'
import { getMeasurePlace, type MeasurePlace } from './measure-place.ts'
import { isWrittenInThisStep, type ReadingFace } from './reading.repository.ts'
import { refuseEntry } from './refuse-entry.ts'
import {
  deleteZone,
  deleteZoneReading,
  getZones,
  insertZone,
  insertZoneReading,
  insertZoneRevision,
  renameZoneRow,
  updateZoneReading,
} from './zone.repository.ts'

const byMeasure = {
  entity: (input: { readonly itemId: ItemId }) => ({ kind: 'measure', id: input.itemId }),
}

/** More zones than this are no table that a person reads. */
const MOST_ZONES = 200

/** Adds a zone to a condition, which is judged zone by zone from then on. Answers its id. */
export const addZone = planWideCommand({
  name: 'zone.add',
  label: 'Add a zone',
  input: addZoneInput,
  ...byMeasure,
  async run(tx, { itemId, name }): Promise<ZoneId> {
    const { place, zones } = await placeWithZones(tx, itemId)
    if (place.measure.kind !== 'condition') {
      throw new Failure(
        'invalid-input',
        'Only a condition is judged zone by zone. Choose the kind “Condition to be met” first.',
      )
    }
    if (zones.length >= MOST_ZONES) {
      throw new Failure('too-large', `A condition can have ${MOST_ZONES} zones at most.`)
    }
    refuseSameName(zones, name, null)
    return insertZone(tx, place.identity, name, zones.length + 1)
  },
})

/** Gives a zone another name; its figures stay. */
export const renameZone = planWideCommand({
  name: 'zone.rename',
  label: 'Rename a zone',
  input: renameZoneInput,
  ...byMeasure,
  async run(tx, { itemId, zoneId, name }) {
    const { zones } = await placeWithZones(tx, itemId)
    findZone(zones, zoneId)
    refuseSameName(zones, name, zoneId)
    await renameZoneRow(tx, zoneId, name)
  },
})

/** Removes a zone with its figures. */
export const removeZone = planWideCommand({
  name: 'zone.remove',
  label: 'Remove a zone',
  input: removeZoneInput,
  ...byMeasure,
  async run(tx, { itemId, zoneId }) {
    const { zones } = await placeWithZones(tx, itemId)
    findZone(zones, zoneId)
    await deleteZone(tx, zoneId)
  },
})

/**
 * Writes the figure of a zone for a period, in place of the one that is there; what that was is kept as a revision.
 * Answers its id. All zones have their figures for the same periods.
 */
export const setZoneReading = planWideCommand({
  name: 'zoneReading.set',
  label: 'Enter a figure of a zone',
  input: setZoneReadingInput,
  ...byMeasure,
  async run(tx, { itemId, zoneId, ...given }, at): Promise<ZoneReadingId> {
    const { place, zones } = await placeWithZones(tx, itemId)
    const zone = findZone(zones, zoneId)
    const where = `${zone.name}: `
    const face: ReadingFace = { ...given, value: enteredValue(given, place.rules, where) }
    const old = zone.readings.find(({ period }) => isSamePeriod(period, face.period))
    const { rules, edition } = place
    const context = { rules, edition, readings: zone.readings, replaces: old?.id ?? null, asAt: dayHere(at) }
    refuseEntry(checkReading(face, context), where)
    refuseOtherPeriods(zones, face.period)
    if (old === undefined) return insertZoneReading(tx, zoneId, face)
    const isChanged = hasChanged(old, face)
    if (isChanged && !(await isWrittenInThisStep(tx, 'zone_reading', old.id))) {
      await insertZoneRevision(tx, old.id, old, at)
    }
    if (isChanged || old.note !== face.note) await updateZoneReading(tx, old.id, face)
    return old.id
  },
})

/** Removes the figure of a zone with what it was before. */
export const removeZoneReading = planWideCommand({
  name: 'zoneReading.remove',
  label: 'Remove a figure of a zone',
  input: removeZoneReadingInput,
  ...byMeasure,
  async run(tx, { itemId, zoneReadingId }) {
    const { zones } = await placeWithZones(tx, itemId)
    if (!zones.some(({ readings }) => readings.some(({ id }) => id === zoneReadingId))) {
      throw new Failure('not-found', 'That figure is no longer there. It may have been removed or undone.')
    }
    await deleteZoneReading(tx, zoneReadingId)
  },
})

async function placeWithZones(
  tx: WriteTx,
  itemId: ItemId,
): Promise<{ readonly place: MeasurePlace; readonly zones: readonly ZoneSeries[] }> {
  const place = await getMeasurePlace(tx, itemId)
  return { place, zones: await getZones(tx, place.identity) }
}

function findZone(zones: readonly ZoneSeries[], zoneId: ZoneId): ZoneSeries {
  const zone = zones.find(({ id }) => id === zoneId)
  if (zone !== undefined) return zone
  throw new Failure('not-found', 'That zone is no longer there. It may have been removed or undone.')
}

function refuseSameName(zones: readonly ZoneSeries[], name: string, except: ZoneId | null): void {
  const same = zones.find((zone) => zone.id !== except && zone.name.toLowerCase() === name.toLowerCase())
  if (same === undefined) return
  throw new Failure(
    'conflict',
    `There is a zone “${same.name}” already. Give this one another name, or enter figures for that one.`,
  )
}

/** Zones can be counted together only where their figures are of the same days. */
function refuseOtherPeriods(zones: readonly ZoneSeries[], period: Period): void {
  for (const { name, readings } of zones) {
    const other = readings.find((one) => !isSamePeriod(one.period, period) && overlap(one.period, period))
    if (other === undefined) continue
    throw new Failure(
      'invalid-input',
      `${name} has a figure for ${periodInWords(other.period)}, which has days in common with ${periodInWords(period)}. Enter this figure for the same period as that one.`,
    )
  }
}
