import { ACTIVITY_KINDS } from '../../../../shared/domain/activities/index.ts'
import type { ReadingForm } from '../../../../shared/domain/measures/index.ts'
import type { KnownName, ReadingContext } from '../../../../shared/domain/returns/index.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { isFailure } from '../../../../shared/kit/failure.ts'
import { LOGGED_ACTIVITY_WORDS } from '../../../../shared/text/logged-activity-words.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { scoreEdition } from '../measures/index.ts'
import { listCasesForReplies, listVersions } from '../mediation/index.ts'
import { listPartners } from '../partners/index.ts'
import { listIndicators, listPlaces } from '../places/index.ts'
import { getEditionInUse } from '../plan/index.ts'
import { listKnownWaves } from './known-waves.ts'

/** Everything that partners' words are held against: the wards, indicators, measures and partners that the store knows. */
export async function getReadingContext(db: ReadDb): Promise<ReadingContext> {
  const edition = await getEditionInUse(db).catch((error: unknown) => {
    // A return may come before there is a plan: then no words of it can name a measure.
    if (isFailure(error, 'not-found')) return undefined
    throw error
  })
  const today = dayHere(new Date().toISOString())
  const measures = edition === undefined ? [] : (await scoreEdition(db, edition.id, today)).measures
  const forms = new Map(measures.map(({ item, standing }) => [item.identity as string, standing.rules.form]))
  return {
    day: edition?.startsOn ?? today,
    formOf: (measure): ReadingForm => forms.get(measure) ?? 'count',
    waves: await listKnownWaves(db),
    mediation: { versions: await listVersions(db), cases: await listCasesForReplies(db), today },
    names: {
      place: (await listPlaces(db)).map(({ id, name, code, aliases }) =>
        known(id, name, [...aliases, ...(code === null ? [] : [code])]),
      ),
      indicator: (await listIndicators(db)).map(({ id, name, aliases }) => known(id, name, aliases)),
      measure: measures.map(({ item }) => known(item.identity, item.text, [])),
      agency: (await listPartners(db)).map(({ id, name, shortName, aliases }) =>
        known(id, name, [...aliases, ...(shortName === null ? [] : [shortName])]),
      ),
      kind: ACTIVITY_KINDS.map((kind) => known(kind, LOGGED_ACTIVITY_WORDS[kind], [kind])),
    },
  }
}

function known(id: string | number, name: string, otherNames: readonly string[]): KnownName {
  return { id: String(id), name, otherNames }
}
