import { useState } from 'react'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import { INDICATOR_COUNTS, type Indicator } from '../../../shared/domain/places/index.ts'
import { INDICATOR_COUNTS_WORDS } from '../../../shared/text/ward-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { indicatorElementId } from '../plan/element-ids.ts'
import { JoinIndicators } from './join-indicators.tsx'

interface IndicatorListProps {
  readonly indicators: readonly Indicator[]
  readonly partners: readonly Partner[]
}

/** What is counted in the wards, and by whom. */
export function IndicatorList({ indicators, partners }: IndicatorListProps) {
  const edit = usePlanEdit()
  const [edited, setEdited] = useState<Indicator | 'new' | null>(null)
  const [joined, setJoined] = useState<Indicator | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  async function remove({ id }: Indicator): Promise<void> {
    const result = await edit('places.indicator.remove', { indicatorId: id })
    setProblem(result.ok ? null : result.sentence)
  }
  return (
    <section className="stack" aria-labelledby="indicators-heading">
      <h2 id="indicators-heading">What is counted</h2>
      {problem !== null && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      {indicators.length === 0 ? (
        <p>Nothing yet. What a partner’s file counts is added as the file is brought in.</p>
      ) : (
        <TableRegion label="What is counted">
          <table className="table" aria-labelledby="indicators-heading">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Source</th>
                <th scope="col">Counts</th>
                <th scope="col">Other names</th>
                <th scope="col">Note</th>
                <th scope="col">
                  <span className="visually-hidden">What can be done</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((indicator) => (
                <tr
                  key={indicator.id}
                  id={indicatorElementId(indicator.id)}
                  className="item-target"
                  tabIndex={-1}
                >
                  <th scope="row">{indicator.name}</th>
                  <td>{partners.find(({ id }) => id === indicator.sourceId)?.name ?? 'Not said'}</td>
                  <td>{INDICATOR_COUNTS_WORDS[indicator.counts]}</td>
                  <td>{indicator.aliases.join('; ')}</td>
                  <td>{indicator.note ?? ''}</td>
                  <td>
                    <Button
                      look="quiet"
                      aria-label={`Change ${indicator.name}`}
                      onClick={() => setEdited(indicator)}
                    >
                      Change
                    </Button>
                    {indicators.length > 1 && (
                      <Button
                        look="quiet"
                        aria-label={`Join ${indicator.name}`}
                        onClick={() => setJoined(indicator)}
                      >
                        Join
                      </Button>
                    )}
                    <Button
                      look="quiet"
                      aria-label={`Remove ${indicator.name}`}
                      onClick={() => void remove(indicator)}
                    >
                      Remove
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <div className="actions">
        <Button onClick={() => setEdited('new')}>Add what is counted</Button>
      </div>
      {joined !== null && (
        <JoinIndicators indicator={joined} indicators={indicators} onClose={() => setJoined(null)} />
      )}
      {edited !== null && (
        <EditIndicator indicator={edited} partners={partners} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

interface EditIndicatorProps {
  readonly indicator: Indicator | 'new'
  readonly partners: readonly Partner[]
  readonly onClose: () => void
}

const NOTHING: Omit<Indicator, 'id'> = { name: '', sourceId: null, counts: 'events', note: null, aliases: [] }

function EditIndicator({ indicator, partners, onClose }: EditIndicatorProps) {
  const edit = usePlanEdit()
  const [face, setFace] = useState<Omit<Indicator, 'id'>>(indicator === 'new' ? NOTHING : faceOf(indicator))
  const [names, setNames] = useState(face.aliases.join('; '))
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const aliases = names
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const result =
      indicator === 'new'
        ? await edit('places.indicator.add', { ...face, aliases })
        : await edit('places.indicator.change', { indicatorId: indicator.id, ...face, aliases })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title={indicator === 'new' ? 'Add what is counted' : `Change ${indicator.name}`}
      submit={indicator === 'new' ? 'Add it' : 'Change it'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="indicator-name"
        label="What is counted"
        hint="For example Burglary"
        value={face.name}
        onValue={(name) => setFace({ ...face, name })}
        error={error}
      />
      <Field id="indicator-source" label="Source" hint="Figures of two sources are never added.">
        <select
          id="indicator-source"
          className="select"
          aria-describedby="indicator-source-hint"
          value={String(face.sourceId ?? '')}
          onChange={({ target }) =>
            setFace({
              ...face,
              sourceId: partners.find(({ id }) => String(id) === target.value)?.id ?? null,
            })
          }
        >
          <option value="">Not said</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="indicator-counts" label="It counts" hint="Small counts of people are kept back in papers.">
        <select
          id="indicator-counts"
          className="select"
          aria-describedby="indicator-counts-hint"
          value={face.counts}
          onChange={({ target }) =>
            setFace({
              ...face,
              counts: INDICATOR_COUNTS.find((one) => one === target.value) ?? 'events',
            })
          }
        >
          {INDICATOR_COUNTS.map((counts) => (
            <option key={counts} value={counts}>
              {INDICATOR_COUNTS_WORDS[counts]}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        id="indicator-names"
        label="Other names"
        hint="As files call it; a semicolon between two"
        value={names}
        onValue={setNames}
      />
      <TextField
        id="indicator-note"
        label="Note"
        value={face.note ?? ''}
        onValue={(note) => setFace({ ...face, note: note === '' ? null : note })}
      />
    </FormDialog>
  )
}

function faceOf({ id: _id, ...face }: Indicator): Omit<Indicator, 'id'> {
  return face
}
