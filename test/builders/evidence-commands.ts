import * as activities from '../../electron/core/features/activities/index.ts'
import * as measures from '../../electron/core/features/measures/index.ts'
import { ACTIVITY_KINDS, type ActivityId } from '../../shared/domain/activities/index.ts'
import {
  COUNTING_WAYS,
  type ReadingId,
  type SeriesMarkId,
  type ZoneId,
  type ZoneReadingId,
} from '../../shared/domain/measures/index.ts'
import type { EditionContent } from '../../shared/domain/plan/index.ts'
import { type Dice, day, items, onItem, pick, type Sample } from './plan-picks.ts'

// The clock of most tests stands on 1 April 2020, so the figures of examples are of the year before.

function aFigure(dice: Dice) {
  const month = 4 + (dice() % 9)
  const two = String(month).padStart(2, '0')
  return {
    period: { from: day(`2019-${two}-01`), to: day(`2019-${two}-28`) },
    value: dice() % 2,
    numerator: null,
    denominator: null,
    note: dice() % 3 === 0 ? 'Late return' : null,
    isProvisional: dice() % 4 === 0,
  }
}

function anActivity({ partners, ...content }: EditionContent, dice: Dice) {
  const measure = pick(
    items({ partners, ...content }).filter(({ role }) => role === 'measure'),
    dice,
  )
  const attendance = dice() % 40
  return {
    kind: ACTIVITY_KINDS[dice() % ACTIVITY_KINDS.length] ?? 'other',
    name: `Session ${dice()}`,
    heldOn: day('2019-06-04'),
    heldUntil: null,
    place: 'Old Quay',
    agencyId: pick(partners, dice)?.id ?? null,
    audience: null,
    attendance,
    firstTime: attendance,
    note: null,
    countsFor: measure === null ? [] : [measure.identity],
  }
}

/** Numbers are given out from 1 on, so that a throw often meets one that is there. */
function anId(dice: Dice): number {
  return 1 + (dice() % 4)
}

/** One way to use each command of readings, scoring and activities, by the command's name. */
export const EVIDENCE_SAMPLES: Readonly<Record<string, Sample>> = {
  'scoring.set': onItem(
    (item, content, dice) => (work) =>
      measures.setScoring(work, {
        itemId: item.id,
        scoring: {
          counting: COUNTING_WAYS[dice() % COUNTING_WAYS.length] ?? 'readings',
          ownerId: pick(content.partners, dice)?.id ?? null,
          comment: `Comment ${dice()}`,
        },
      }),
    'measure',
  ),
  'reading.set': onItem(
    (item, _content, dice) => (work) => measures.setReading(work, { itemId: item.id, ...aFigure(dice) }),
    'measure',
  ),
  'reading.changeMany': onItem(
    (item, _content, dice) => (work) =>
      measures.changeReadings(work, { itemId: item.id, set: [aFigure(dice), aFigure(dice)] }),
    'measure',
  ),
  'reading.remove': onItem(
    (item, _content, dice) => (work) =>
      measures.removeReading(work, { itemId: item.id, readingId: anId(dice) as ReadingId }),
    'measure',
  ),
  'seriesMark.add': onItem(
    (item) => (work) =>
      measures.addSeriesMark(work, {
        itemId: item.id,
        kind: 'break',
        on: day('2019-07-01'),
        words: 'Counted in another way',
      }),
    'measure',
  ),
  'seriesMark.remove': onItem(
    (item, _content, dice) => (work) =>
      measures.removeSeriesMark(work, { itemId: item.id, markId: anId(dice) as SeriesMarkId }),
    'measure',
  ),
  'zone.add': onItem(
    (item, _content, dice) => (work) => measures.addZone(work, { itemId: item.id, name: `Zone ${dice()}` }),
    'measure',
  ),
  'zone.rename': onItem(
    (item, _content, dice) => (work) =>
      measures.renameZone(work, { itemId: item.id, zoneId: anId(dice) as ZoneId, name: `Zone ${dice()}` }),
    'measure',
  ),
  'zone.remove': onItem(
    (item, _content, dice) => (work) =>
      measures.removeZone(work, { itemId: item.id, zoneId: anId(dice) as ZoneId }),
    'measure',
  ),
  'zoneReading.set': onItem(
    (item, _content, dice) => (work) =>
      measures.setZoneReading(work, { itemId: item.id, zoneId: anId(dice) as ZoneId, ...aFigure(dice) }),
    'measure',
  ),
  'zoneReading.remove': onItem(
    (item, _content, dice) => (work) =>
      measures.removeZoneReading(work, { itemId: item.id, zoneReadingId: anId(dice) as ZoneReadingId }),
    'measure',
  ),
  'statusPolicy.set': (content, dice) => (work) =>
    measures.setStatusPolicy(work, {
      planId: content.plan.id,
      rule: 'change',
      tolerance: dice() % 20,
      deadBand: 2,
    }),
  'activity.add': (content, dice) => (work) => activities.addActivity(work, anActivity(content, dice)),
  'activity.addMany': (content, dice) => (work) =>
    activities.addActivities(work, { activities: [anActivity(content, dice), anActivity(content, dice)] }),
  'activity.change': (content, dice) => (work) =>
    activities.changeActivity(work, {
      activityId: anId(dice) as ActivityId,
      ...anActivity(content, dice),
    }),
  'activity.link': (content, dice) => (work) =>
    activities.linkActivity(work, {
      activityId: anId(dice) as ActivityId,
      countsFor: anActivity(content, dice).countsFor,
    }),
  'activity.remove': (_content, dice) => (work) =>
    activities.removeActivity(work, { activityId: anId(dice) as ActivityId }),
}
