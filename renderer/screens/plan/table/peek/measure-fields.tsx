import { MEASURE_KINDS, POLARITIES } from '../../../../../shared/domain/measures/index.ts'
import type { MeasureItem } from '../../../../../shared/domain/plan/index.ts'
import { MEASURE_KIND_WORDS, POLARITY_WORDS } from '../../../../../shared/text/measure-words.ts'
import { usePlanEdit } from '../../../../app/use-plan-edit.ts'
import { ChoiceField } from './choice-field.tsx'
import { DueFields } from './due-fields.tsx'
import { figureFromWords, figureInWords } from './figure-words.ts'
import { SavedField } from './saved-field.tsx'

const KINDS = MEASURE_KINDS.map((value) => ({ value, label: MEASURE_KIND_WORDS[value] }))
const DIRECTIONS = POLARITIES.map((value) => ({ value, label: POLARITY_WORDS[value] }))

/** What makes a measure measurable: what kind it is, which way is good, from where to where, and by when. */
export function MeasureFields({ item }: Readonly<{ item: Pick<MeasureItem, 'id' | 'text' | 'measure'> }>) {
  const edit = usePlanEdit()
  const { measure, id: itemId } = item
  const id = `measure-${itemId}`
  const saveFigure = (name: 'target' | 'baseline') => (words: string) => {
    const figure = figureFromWords(words)
    if (figure === undefined) return 'That is no figure. Type digits only, for example 1,200 or 4.5.'
    void edit('plan.measure.change', { itemId, measure: { [name]: figure } })
    return null
  }
  const saveWords = (name: 'unit' | 'source') => (words: string) => {
    void edit('plan.measure.change', { itemId, measure: { [name]: words } })
    return null
  }
  return (
    <>
      <ChoiceField
        id={`${id}-kind`}
        label="What kind of measure"
        value={measure.kind}
        choices={KINDS}
        onChosen={(kind) => void edit('plan.measure.change', { itemId, measure: { kind } })}
      />
      <ChoiceField
        id={`${id}-polarity`}
        label="Which way is good"
        value={measure.polarity}
        choices={DIRECTIONS}
        onChosen={(polarity) => void edit('plan.measure.change', { itemId, measure: { polarity } })}
      />
      <SavedField
        id={`${id}-target`}
        label="Target"
        value={figureInWords(measure.target)}
        onSave={saveFigure('target')}
      />
      <SavedField
        id={`${id}-baseline`}
        label="Baseline"
        value={figureInWords(measure.baseline)}
        onSave={saveFigure('baseline')}
      />
      <SavedField
        id={`${id}-unit`}
        label="Unit"
        hint="What is counted: visits, per cent, offences per 1,000 residents."
        value={measure.unit ?? ''}
        onSave={saveWords('unit')}
      />
      <SavedField
        id={`${id}-source`}
        label="Source"
        hint="Who or what the figures come from."
        value={measure.source ?? ''}
        onSave={saveWords('source')}
      />
      <DueFields
        due={measure.due}
        text={item.text}
        declined={null}
        onDue={(due) => void edit('plan.measure.change', { itemId, measure: { due } })}
      />
    </>
  )
}
