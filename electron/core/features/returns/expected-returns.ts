import { awaitedReturns } from '../../../../shared/domain/returns/index.ts'
import { type CivilDate, dateInWords } from '../../../../shared/kit/civil-date.ts'
import { listInWords } from '../../../../shared/text/counts.ts'
import { periodInWords } from '../../../../shared/text/period-words.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listPartners } from '../partners/index.ts'
import { listProfiles } from './profile.repository.ts'
import { listReturns } from './return.repository.ts'

/** The files of one layout that are awaited: each that is not due yet by itself, and all late ones together. */
export interface AwaitedReturn {
  readonly profileId: number
  readonly profile: string
  readonly partner: string | null
  /** "July to September 2020"; of several that are late, the first and how many came after it. */
  readonly period: string
  /** Of several that are late, when the first was due. */
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
    const open = awaitedReturns({ frequency, dueDays, since, received }, today)
    const late = open.filter(({ state }) => state === 'late')
    const waiting = open.filter(({ state }) => state === 'waiting').map((one) => [one])
    return [late, ...waiting].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { dueOn, state } = first
      const periods = group.map(({ period }) => periodInWords(period))
      const message = askFor(name, periods, dueOn, state)
      return [
        { profileId: id, profile: name, partner, period: severalInWords(periods), dueOn, state, message },
      ]
    })
  })
  return awaited.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}

/** More periods than these are counted, not named, where there is little room. */
const NAMED_PERIODS = 2

function severalInWords(periods: readonly string[]): string {
  if (periods.length <= NAMED_PERIODS) return listInWords(periods)
  return `${periods[0] ?? ''} and ${periods.length - 1} later`
}

function askFor(
  name: string,
  periods: readonly string[],
  dueOn: CivilDate,
  state: AwaitedReturn['state'],
): string {
  const isOne = periods.length === 1
  const due = state === 'late' ? `was due on ${dateInWords(dueOn)}` : `is due on ${dateInWords(dueOn)}`
  return [
    'Dear colleague,',
    '',
    isOne
      ? `Your return “${name}” for ${listInWords(periods)} ${due}, and we have not had it yet. Could you send it to us, in the same layout as before?`
      : `We have not had your return “${name}” for these periods yet; the first of them ${due}. Could you send them to us, in the same layout as before?`,
    ...(isOne ? [] : ['', ...periods.map((period) => `- ${period}`)]),
    '',
    `If there is nothing to report for ${isOne ? 'this period' : 'one of them'}, a short reply to say so is enough.`,
    '',
    'Kind regards',
    'Community Safety Partnership',
  ].join('\n')
}
