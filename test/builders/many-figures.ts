import { sql } from 'kysely'
import { setMeasure } from '../../electron/core/features/plan/index.ts'
import type { Store } from '../../electron/core/store/index.ts'
import { periodsWithin } from '../../shared/domain/measures/index.ts'
import type { EditionId, Identity, MeasureItem } from '../../shared/domain/plan/index.ts'
import { planLines } from '../../shared/domain/views/index.ts'
import { addDays } from '../../shared/kit/civil-date.ts'
import { REAL_SIZE } from './plan-draft.ts'
import { contentOf, editions } from './plan-store.ts'
import { span } from './series.ts'

const EDITIONS = 10
const MEASURES = 80
const READINGS = 40_000
const ACTIVITIES = 20_000
/** Each measure has as many months as it takes, from the year before its edition on. */
const MONTHS = READINGS / (EDITIONS * MEASURES)

/**
 * Ten editions of 80 measures with 40,000 monthly readings and 20,000 activities, written past the commands since
 * commands would take minutes. Every fourth measure counts from activities. Answers the newest edition.
 */
export async function manyFigures(store: Pick<Store, 'unitOfWork'>): Promise<EditionId> {
  const work = store.unitOfWork
  const size = { ...REAL_SIZE, measures: MEASURES }
  const written = await editions(store, EDITIONS, { size })
  for (const [at, { editionId }] of written.entries()) {
    const measures = await measuresOf(store, editionId)
    const first = `${2019 + at}-04-01`
    const periods = periodsWithin('monthly', span(`${first} 2040-03-31`)).slice(0, MONTHS)
    await work.write({ name: 'test.figures', label: 'Made-up figures' }, async (tx) => {
      for (const [place, { identity }] of measures.entries()) {
        const rows = periods.map(({ from, to }, month) => ({
          measure_identity: identity,
          from_on: from,
          to_on: to,
          value: 20 + ((place * 7 + month * 3) % 40),
          is_provisional: 0 as const,
          source: 'typed' as const,
        }))
        await tx.insertInto('reading').values(rows).execute()
      }
    })
    await writeActivities(
      store,
      measures.map(({ identity }) => identity),
      first,
    )
  }
  const newest = written.at(-1)
  if (newest === undefined) throw new Error('no edition')
  for (const { id: itemId } of await measuresOf(store, newest.editionId)) {
    await setMeasure(work, { itemId, measure: { kind: 'count-undated', polarity: 'higher', target: 400 } })
  }
  await countFromActivities(store, newest.editionId)
  return newest.editionId
}

async function measuresOf(store: Pick<Store, 'unitOfWork'>, editionId: EditionId): Promise<MeasureItem[]> {
  const content = await contentOf(store, editionId)
  return planLines(content).flatMap(({ item }) => (item.role === 'measure' ? [item] : []))
}

async function writeActivities(
  store: Pick<Store, 'unitOfWork'>,
  measures: readonly Identity[],
  first: string,
): Promise<void> {
  const { from } = span(`${first} ${first}`)
  await store.unitOfWork.write({ name: 'test.activities', label: 'Made-up activities' }, async (tx) => {
    for (let at = 0; at < ACTIVITIES / EDITIONS; at += 1) {
      const { id } = await tx
        .insertInto('activity')
        .values({
          kind: 'session',
          name: `Session ${at}`,
          held_on: addDays(from, (at * 7) % 700),
          attendance: at % 30,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const measure = measures[(at * 4) % measures.length]
      if (measure === undefined) continue
      await tx.insertInto('activity_measure').values({ activity_id: id, measure_identity: measure }).execute()
    }
  })
}

async function countFromActivities(store: Pick<Store, 'unitOfWork'>, editionId: EditionId): Promise<void> {
  const counted = (await measuresOf(store, editionId)).filter((_, at) => at % 4 === 0)
  await store.unitOfWork.write({ name: 'test.counted', label: 'Count from activities' }, async (tx) => {
    for (const { id } of counted) {
      await sql`insert into measure_scoring (item_id, counting, activity_kinds, is_tracker)
        values (${id}, 'attendance', '[]', 0)`.execute(tx)
    }
  })
}
