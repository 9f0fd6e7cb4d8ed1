import {
  figureInWords,
  type JudgedZone,
  type StandingReason,
  type ZoneRule,
} from '../domain/measures/index.ts'
import { countOf, listInWords } from './counts.ts'
import { periodInWords } from './period-words.ts'

type ZonesReason = Extract<StandingReason, { readonly kind: 'zones' }>

/** "at least 80%": what each zone is to reach. */
export function zoneRuleInWords({ target, polarity, form }: ZoneRule): string {
  if (target === null) return 'no threshold yet'
  return `${WAY[polarity]} ${figureInWords(target, form)}`
}

const WAY: Readonly<Record<ZoneRule['polarity'], string>> = {
  higher: 'at least',
  lower: 'at most',
  closer: 'close to',
}

/** "4 of 5 zones meet at least 80%. Bridge Close (72%) does not. Mill Lane has no figure for 2020/21." */
export function zonesInWords({ zones, rule, period }: ZonesReason): string {
  const meeting = zones.filter(({ verdict }) => verdict === 'meets').length
  const all = zones.length === 2 ? 'both zones' : `all ${zones.length} zones`
  const share =
    meeting === zones.length && meeting > 1 ? all : `${meeting} of ${countOf(zones.length, 'zone')}`
  const verb = meeting === 1 ? 'meets' : 'meet'
  const silent = zones.filter(({ verdict }) => verdict === 'no-figure')
  return [
    `${share} ${verb} the condition of ${zoneRuleInWords(rule)}.`,
    ...shortInWords(zones, rule),
    ...(silent.length === 0
      ? []
      : [
          `${listInWords(silent.map(({ name }) => name))} ${silent.length === 1 ? 'has' : 'have'} no figure for ${periodInWords(period)}.`,
        ]),
  ].join(' ')
}

function shortInWords(zones: readonly JudgedZone[], { form }: ZoneRule): string[] {
  const short = zones.filter(({ verdict }) => verdict === 'falls-short')
  if (short.length === 0) return []
  const names = short.map(({ name, figure }) =>
    figure === null ? name : `${name} (${figureInWords(figure.value, form)})`,
  )
  return [`${listInWords(names)} ${short.length === 1 ? 'does' : 'do'} not.`]
}

/** What became of one zone, as a table says it. */
export const ZONE_VERDICT_WORDS: Readonly<Record<JudgedZone['verdict'] | 'kept-back', string>> = {
  meets: 'Meets it',
  'falls-short': 'Does not meet it',
  'no-figure': 'No figure',
  'kept-back': 'Kept back',
}
