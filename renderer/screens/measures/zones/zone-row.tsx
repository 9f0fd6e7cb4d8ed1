import { useId, useState } from 'react'
import type { MeasurePage } from '../../../../shared/contract/index.ts'
import {
  figureInWords,
  judgeZones,
  type Period,
  type ZoneRule,
  type ZoneSeries,
} from '../../../../shared/domain/measures/index.ts'
import { ZONE_VERDICT_WORDS } from '../../../../shared/text/zone-words.ts'
import { usePeek } from '../../../app/peek.tsx'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import { useTypedLine } from '../../../app/use-typed-line.ts'
import { Button } from '../../../components/button.tsx'
import { Mark } from '../../../components/mark.tsx'
import { enterZoneFigure, readingOf, zoneDoubt, zoneFigureWords } from './zone-entry.ts'
import { ZoneHistory } from './zone-history.tsx'
import { ZoneName } from './zone-name.tsx'

interface ZoneRowProps {
  readonly page: MeasurePage
  readonly zone: ZoneSeries
  readonly period: Period
  readonly rule: ZoneRule
}

const TONES = { meets: 'good', 'falls-short': 'problem', 'no-figure': 'nothing' } as const

/** One zone in a period: its figure to type, what it comes to, and whether it may still be revised. */
export function ZoneRow({ page, zone, period, rule }: ZoneRowProps) {
  const { policy, line } = page
  const edit = usePlanEdit()
  const { open } = usePeek()
  const { itemId } = line
  const reading = readingOf(zone, period)
  const [judged] = judgeZones([zone], rule, period, policy.tolerance)
  const verdict = judged?.verdict ?? 'no-figure'
  return (
    <tr>
      <th scope="row">
        <ZoneName itemId={itemId} zone={zone} />
      </th>
      <td>
        <ZoneFigure page={page} zone={zone} period={period} rule={rule} />
      </td>
      <td className="figures">{reading === undefined ? '' : figureInWords(reading.value, rule.form)}</td>
      <td>
        {rule.target === null ? (
          <span className="quiet">Not judged yet</span>
        ) : (
          <Mark tone={TONES[verdict]}>{ZONE_VERDICT_WORDS[verdict]}</Mark>
        )}
      </td>
      <td>
        {reading !== undefined && (
          <input
            type="checkbox"
            aria-label={`The figure of ${zone.name} is provisional`}
            checked={reading.isProvisional}
            onChange={({ target }) => {
              const { id: _id, revisions: _revisions, ...face } = reading
              void edit('measures.zone.setFigure', {
                itemId,
                zoneId: zone.id,
                ...face,
                isProvisional: target.checked,
              })
            }}
          />
        )}
      </td>
      <td>
        {reading !== undefined && <ZoneNote page={page} zone={zone} reading={reading} />}
        {reading !== undefined && reading.revisions > 0 && (
          <Button
            look="quiet"
            onClick={() =>
              open({
                title: `${zone.name}: what it was before`,
                content: <ZoneHistory id={reading.id} form={rule.form} />,
              })
            }
          >
            What it was before
          </Button>
        )}
      </td>
    </tr>
  )
}

function ZoneFigure({ page, zone, period, rule }: ZoneRowProps) {
  const edit = usePlanEdit()
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const [isFresh, setFresh] = useState(false)
  const { itemId } = page.line
  const place = { zone, period, rule }
  const typed = useTypedLine(zoneFigureWords(readingOf(zone, period), rule), async (words, gesture) => {
    const outcome = enterZoneFigure(page, place, words)
    setRefused(outcome.kind === 'refused' ? outcome.sentence : null)
    if (outcome.kind === 'refused') return false
    if (outcome.kind === 'nothing') return true
    const result =
      outcome.kind === 'remove'
        ? await edit('measures.zone.removeFigure', { itemId, zoneReadingId: outcome.id, gesture })
        : await edit('measures.zone.setFigure', { itemId, ...outcome.input, gesture })
    setFresh(result.ok)
    setRefused(result.ok ? null : result.sentence)
    return result.ok
  })
  const doubt = isFresh ? zoneDoubt(page, place) : null
  const said = refused ?? doubt
  return (
    <>
      <input
        id={id}
        className="input zone-figure"
        aria-label={`Figure of ${zone.name}`}
        {...(refused === null ? {} : { 'aria-invalid': true as const })}
        {...(said === null ? {} : { 'aria-describedby': `${id}-said` })}
        value={typed.value}
        onChange={({ target: { value } }) => typed.type(value)}
        onBlur={() => void typed.store()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void typed.store()
          if (event.key === 'Escape') {
            setRefused(null)
            if (typed.giveUp()) event.preventDefault()
          }
        }}
      />
      {said !== null && (
        <p id={`${id}-said`} role="alert" className={refused === null ? 'quiet' : 'field-error'}>
          {said}
        </p>
      )}
    </>
  )
}

function ZoneNote({
  page,
  zone,
  reading,
}: Readonly<{ page: MeasurePage; zone: ZoneSeries; reading: ZoneSeries['readings'][number] }>) {
  const edit = usePlanEdit()
  const { id: _id, revisions: _revisions, ...face } = reading
  const typed = useTypedLine(reading.note ?? '', async (note, gesture) => {
    const input = { itemId: page.line.itemId, zoneId: zone.id, ...face, note, gesture }
    return (await edit('measures.zone.setFigure', input)).ok
  })
  return (
    <input
      className="input"
      aria-label={`Note on the figure of ${zone.name}`}
      value={typed.value}
      onChange={({ target: { value } }) => typed.type(value)}
      onBlur={() => void typed.store()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void typed.store()
        if (event.key === 'Escape' && typed.giveUp()) event.preventDefault()
      }}
    />
  )
}
