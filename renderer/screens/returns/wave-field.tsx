import { useAnswer } from '../../api/use-answer.ts'
import { Link } from '../../app/link.tsx'
import { Field } from '../../components/field.tsx'

/** The wave of a survey that all rows of a file are of. */
export function WaveField({ words, onWords }: Readonly<{ words: string; onWords: (words: string) => void }>) {
  const view = useAnswer('survey.list', {}).data
  if (view === undefined) return null
  const names = view.waves.map(({ id, name, surveyId }) => ({
    id,
    name: `${view.surveys.find((survey) => survey.id === surveyId)?.name ?? ''}: ${name}`,
  }))
  if (names.length === 0) {
    return (
      <p>
        There is no wave to bring the answers into.{' '}
        <Link to={{ name: 'survey' }}>Add the survey and the wave</Link> first, then choose the file again.
      </p>
    )
  }
  return (
    <Field
      id="constant-wave"
      label="Wave of the survey"
      hint="New results take the place of those that the wave has already."
    >
      <select
        id="constant-wave"
        className="input"
        aria-describedby="constant-wave-hint"
        value={words}
        onChange={({ target }) => onWords(target.value)}
      >
        <option value="">Choose the wave</option>
        {names.toReversed().map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}
