import { useState } from 'react'
import type { HeldFactView, MeasuresView, PlacesView } from '../../../shared/contract/index.ts'
import { type FactSource, figureInWords, originInWords } from '../../../shared/domain/facts/index.ts'
import { periodInWords, readPeriod } from '../../../shared/domain/measures/index.ts'
import type { Fact } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface TieFactProps {
  readonly fact: Fact
  /** What it is tied to so far. */
  readonly held: HeldFactView | undefined
  readonly onClose: () => void
}

/** Asks which figure of the store a fact states; loads what there is to choose from first. */
export function TieFact({ fact, held, onClose }: TieFactProps) {
  const places = useAnswer('places.list', {}).data
  const measures = useAnswer('measures.list', { edition: null, asAt: null }).data
  if (places === undefined || measures === undefined) return null
  return <TieForm fact={fact} held={held} places={places} measures={measures} onClose={onClose} />
}

interface TieFormProps extends TieFactProps {
  readonly places: PlacesView
  readonly measures: MeasuresView
}

interface Choice {
  readonly kind: FactSource['kind']
  readonly indicator: string
  readonly place: string
  readonly measure: string
  readonly period: string
}

function TieForm({ fact, held, places, measures, onClose }: TieFormProps) {
  const edit = usePlanEdit()
  const [choice, setChoice] = useState<Choice>(() => firstChoice(fact, held, { places, measures }))
  const [error, setError] = useState<string>()
  const source = sourceOf(choice, { places, measures })
  async function tie(to: FactSource | null): Promise<void> {
    const result = await edit('plan.fact.tie', { factId: fact.id, source: to })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title={`Where “${fact.name}” comes from`}
      submit="Tie the fact"
      onSubmit={() => {
        if (source === null)
          setError('Choose what the figure is of, and say its period, such as 2019/20 or July 2020.')
        else void tie(source)
      }}
      onClose={onClose}
      more={held !== undefined && <Button onClick={() => void tie(null)}>Untie it</Button>}
    >
      <ChoiceField
        id="tie-kind"
        label="It is"
        value={choice.kind}
        choices={[
          ['ward-figure', 'A figure of a ward or area'],
          ['reading', 'A reading of a measure'],
        ]}
        onValue={(kind) => setChoice({ ...choice, kind: kind === 'reading' ? 'reading' : 'ward-figure' })}
      />
      {choice.kind === 'ward-figure' ? (
        <>
          <ChoiceField
            id="tie-indicator"
            label="What is counted"
            value={choice.indicator}
            choices={places.indicators.map(({ id, name }) => [String(id), name])}
            onValue={(indicator) => setChoice({ ...choice, indicator })}
          />
          <ChoiceField
            id="tie-place"
            label="Place"
            value={choice.place}
            choices={places.places.map(({ id, name }) => [String(id), name])}
            onValue={(place) => setChoice({ ...choice, place })}
          />
        </>
      ) : (
        <ChoiceField
          id="tie-measure"
          label="Measure"
          value={choice.measure}
          choices={measures.measures.map(({ identity, words }) => [identity, words])}
          onValue={(measure) => setChoice({ ...choice, measure })}
        />
      )}
      <TextField
        id="tie-period"
        label="Period"
        hint="For example 2019/20, Q2 2020/21, July 2020, or 1 April 2020 to 30 June 2020"
        value={choice.period}
        onValue={(period) => setChoice({ ...choice, period })}
        error={error}
      />
      {source !== null && <FigureNow fact={fact} source={source} />}
    </FormDialog>
  )
}

/** What the chosen source says now, before the fact is tied to it. */
function FigureNow({ fact, source }: Readonly<{ fact: Fact; source: FactSource }>) {
  const answer = useAnswer('facts.figure', { source }).data
  if (answer === undefined) return null
  const { of, figure } = answer
  const what = `${of}, ${periodInWords(source.period)}`
  return (
    <p role="status">
      {figure === null
        ? `There is no figure of ${what} that covers the whole of it.`
        : `${what}: ${figureInWords(figure.value)}, from ${originInWords(figure)}. The fact says ${fact.value}.`}
    </p>
  )
}

interface ChoiceFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onValue: (value: string) => void
}

function ChoiceField({ id, label, value, choices, onValue }: ChoiceFieldProps) {
  return (
    <Field id={id} label={label}>
      <select id={id} className="select" value={value} onChange={({ target }) => onValue(target.value)}>
        {choices.length === 0 && <option value="">There are none yet</option>}
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

type Known = Pick<TieFormProps, 'places' | 'measures'>

function firstChoice(fact: Fact, held: HeldFactView | undefined, { places, measures }: Known): Choice {
  const named = places.places.find(({ name }) => name === fact.place)
  const proposed: Choice = {
    kind: places.indicators.length > 0 ? 'ward-figure' : 'reading',
    indicator: String(places.indicators[0]?.id ?? ''),
    place: String((named ?? places.places[0])?.id ?? ''),
    measure: measures.measures[0]?.identity ?? '',
    period: fact.period ?? '',
  }
  if (held === undefined) return proposed
  const { source } = held
  const period = `${source.period.from} to ${source.period.to}`
  return source.kind === 'reading'
    ? { ...proposed, kind: 'reading', measure: source.measure, period }
    : {
        ...proposed,
        kind: 'ward-figure',
        indicator: String(source.indicatorId),
        place: String(source.placeId),
        period,
      }
}

/** The source that the fields name; null while one is missing or the period cannot be read. */
function sourceOf(choice: Choice, { places, measures }: Known): FactSource | null {
  const period = readPeriod(choice.period, measures.asAt as CivilDate)
  if (period === undefined) return null
  if (choice.kind === 'reading') {
    const line = measures.measures.find(({ identity }) => identity === choice.measure)
    return line === undefined ? null : { kind: 'reading', measure: line.identity, period }
  }
  const indicator = places.indicators.find(({ id }) => String(id) === choice.indicator)
  const place = places.places.find(({ id }) => String(id) === choice.place)
  return indicator === undefined || place === undefined
    ? null
    : { kind: 'ward-figure', indicatorId: indicator.id, placeId: place.id, period }
}
