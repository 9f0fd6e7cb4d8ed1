import { awaitedReturns } from '../../../../shared/domain/returns/index.ts'
import { type CivilDate, dateInWords } from '../../../../shared/kit/civil-date.ts'
import { periodInWords } from '../../../../shared/text/period-words.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listPartners } from '../partners/index.ts'
import { listProfiles } from './profile.repository.ts'
import { listReturns } from './return.repository.ts'

/** A file of a partner that is awaited. */
export interface AwaitedReturn {
  readonly profileId: number
  readonly profile: string
  readonly partner: string | null
  /** "July to September 2020". */
  readonly period: string
  readonly dueOn: CivilDate
  readonly state: 'waiting' | 'late'
  /** A message that asks for it, ready to be sent. */
  readonly message: string
}

/** The files that partners owe on a day, the earliest due first. */
export async function listAwaitedReturns(db: ReadDb, today: CivilDate): Promise<AwaitedReturn[]> {
  const returns = await listReturns(db)
  const partners = new Map((await listPartners(db)).map(({ id, name }) => [id, name]))
  const awaited = (await listProfiles(db)).flatMap(({ id, name, partnerId, frequency, dueDays }) => {
    const received = returns.flatMap(({ profileId, period, undoneAt }) =>
      profileId === id && period !== null && undoneAt === null ? [period] : [],
    )
    const since = received.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0]
    if (frequency === null || since === undefined) return []
    const partner = partnerId === null ? null : (partners.get(partnerId) ?? null)
    return awaitedReturns({ frequency, dueDays, since, received }, today).map(({ period, dueOn, state }) => {
      const words = periodInWords(period)
      return {
        profileId: id,
        profile: name,
        partner,
        period: words,
        dueOn,
        state,
        message: askFor(name, words, dueOn, state),
      }
    })
  })
  return awaited.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}

function askFor(name: string, period: string, dueOn: CivilDate, state: AwaitedReturn['state']): string {
  const due = state === 'late' ? `was due on ${dateInWords(dueOn)}` : `is due on ${dateInWords(dueOn)}`
  return [
    'Dear colleague,',
    '',
    `Your return “${name}” for ${period} ${due}, and we have not had it yet. Could you send it to us, in the same layout as before?`,
    '',
    'If there is nothing to report for this period, a short reply to say so is enough.',
    '',
    'Kind regards',
    'Community Safety Partnership',
  ].join('\n')
}
