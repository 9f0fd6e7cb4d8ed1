import type { Input, MeasurePage } from '../../../shared/contract/index.ts'
import { figureInWords, periodsWithin, profileBy } from '../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { SavedField } from '../plan/table/peek/saved-field.tsx'
import { profileInWords, readProfile } from './profile-words.ts'

interface ProfileFieldProps {
  readonly page: MeasurePage
  readonly onSet: (fields: Input<'measures.scoring.set'>['scoring']) => null
}

/** How much of a target is due by when over the year: as parts that can be typed, and as the figures that they come to. */
export function ProfileField({ page, onSet }: ProfileFieldProps) {
  const { rules } = page.line.standing
  const { target } = rules
  if (target === null || rules.targetOf === 'change' || rules.gathering !== 'sum') return null
  const periods = periodsWithin(rules.frequency, rules.span)
  return (
    <>
      <SavedField
        id="scoring-profile"
        label="Target over the year"
        hint="Percent due by the ends of equal parts, for example 10, 40, 70, 100; empty for evenly."
        value={profileInWords(page.line.scoring.profile)}
        onSave={(typed) => {
          const profile = readProfile(typed)
          return typeof profile === 'string' ? profile : onSet({ profile })
        }}
      />
      <table className="table">
        <caption>What is due by when</caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col" className="figures">
              Due
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ to }) => (
            <tr key={to}>
              <th scope="row">{dateInWords(to)}</th>
              <td className="figures">{figureInWords(target * profileBy(rules, to), 'score')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
