import type { Input } from '../../../shared/contract/index.ts'
import { countedByWords, type MeasureScoring } from '../../../shared/domain/measures/index.ts'
import { ChoiceField } from '../plan/table/peek/choice-field.tsx'
import { SavedField } from '../plan/table/peek/saved-field.tsx'

interface PeopleFieldsProps {
  /** As printed. */
  readonly words: string
  readonly scoring: MeasureScoring
  readonly onSet: (fields: Input<'measures.scoring.set'>['scoring']) => null
}

/** Whether a measure counts people, whose small numbers are kept back from papers, and why one is published all the same. */
export function PeopleFields({ words, scoring, onSet }: PeopleFieldsProps) {
  const byWords = countedByWords(words, scoring).countsPeople
  return (
    <>
      <ChoiceField
        id="scoring-people"
        label="Counts people, or cases that point to people"
        value={scoring.countsPeople === null ? '' : scoring.countsPeople ? 'yes' : 'no'}
        choices={[
          { value: '', label: `As its words say: ${byWords ? 'yes' : 'no'}` },
          { value: 'yes', label: 'Yes: small numbers are kept back from papers' },
          { value: 'no', label: 'No: things are counted' },
        ]}
        onChosen={(chosen) => onSet({ countsPeople: chosen === '' ? null : chosen === 'yes' })}
      />
      {(scoring.countsPeople ?? byWords) && (
        <SavedField
          id="scoring-published"
          label="Published whatever its size, because"
          hint="For figures that the law has published, or that are public already. The reason is printed."
          value={scoring.publishedBecause ?? ''}
          onSave={(publishedBecause) => onSet({ publishedBecause })}
        />
      )}
    </>
  )
}
