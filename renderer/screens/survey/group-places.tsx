import { useState } from 'react'
import type { SurveyContent } from '../../../shared/domain/survey/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TableRegion } from '../../components/table-region.tsx'

/** Says which ward each group of a survey is, so that its answers stand beside what was recorded there. */
export function GroupPlaces({ content }: Readonly<{ content: SurveyContent }>) {
  const edit = usePlanEdit()
  const places = useAnswer('places.list', {}).data?.places ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const dimensions = [...new Set(content.groups.map(({ dimension }) => dimension))]
  const usual = content.groups.find(({ placeId }) => placeId !== null)?.dimension
  const dimension = dimensions.find((one) => one === (chosen ?? usual ?? 'Ward')) ?? dimensions[0]
  if (dimension === undefined) return null
  const groups = content.groups.filter((group) => group.dimension === dimension)

  async function tie(group: (typeof groups)[number], value: string): Promise<void> {
    const placeId = places.find(({ id }) => String(id) === value)?.id ?? null
    const result = await edit('survey.group.setPlace', { groupId: group.id, placeId })
    setRefusal(result.ok ? null : result.sentence)
  }

  return (
    <section className="stack" aria-labelledby="group-places-heading">
      <h2 id="group-places-heading">Groups and wards</h2>
      <p>A group that is a ward is set beside the figures of that ward. Choose the ward that each one is.</p>
      {dimensions.length > 1 && (
        <div className="filters">
          <label>
            Groups by{' '}
            <select className="select" value={dimension} onChange={({ target }) => setChosen(target.value)}>
              {dimensions.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
      <TableRegion label="Groups and their wards">
        <table className="table" aria-labelledby="group-places-heading">
          <thead>
            <tr>
              <th scope="col">{dimension}</th>
              <th scope="col">Is the ward</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <th scope="row">{group.value}</th>
                <td>
                  <select
                    className="select"
                    aria-label={`Ward that ${group.value} is`}
                    value={String(group.placeId ?? '')}
                    onChange={({ target }) => void tie(group, target.value)}
                  >
                    <option value="">No ward of the list</option>
                    {places.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
