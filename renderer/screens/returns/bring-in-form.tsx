import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Input, ReturnView, RowsView } from '../../../shared/contract/index.ts'
import type { PartnerId } from '../../../shared/domain/plan/index.ts'
import { FILE_STAYS } from '../../../shared/domain/returns/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { Progress } from '../../components/progress.tsx'

type Frequency = NonNullable<NonNullable<Input<'returns.bringIn'>['profile']>['frequency']>

const FREQUENCIES: readonly (readonly [value: Frequency | '', label: string])[] = [
  ['', 'Now and then'],
  ['monthly', 'Every month'],
  ['quarterly', 'Every quarter'],
  ['half-yearly', 'Every half year'],
  ['yearly', 'Every year'],
]

interface BringInFormProps {
  readonly view: ReturnView
  readonly rows: RowsView
  readonly isReady: boolean
}

/** The button that says exactly what it does, and how the partner's files are to be read from now on. */
export function BringInForm({ view, rows, isReady }: BringInFormProps) {
  const { reading, profile } = view
  const client = useQueryClient()
  const { go } = useRouter()
  const bringIn = useCommand('returns.bringIn')
  const work = useWork()
  const button = useRef<HTMLButtonElement>(null)
  const [name, setName] = useState(profile?.name ?? proposedName(view.fileName))
  const [partnerId, setPartner] = useState<PartnerId | null>(profile?.partnerId ?? null)
  const [frequency, setFrequency] = useState<Frequency | null>(profile?.frequency ?? null)
  const [dueDays, setDueDays] = useState(String(profile?.dueDays ?? 30))
  const stays = view.table === null ? 'always' : FILE_STAYS[view.table.purpose]
  const [keepsFile, setKeepsFile] = useState(false)
  const canBringIn = rows.account.added + rows.account.changed > 0
  // A layout that is known needs one more key: the button waits for it.
  useEffect(() => {
    if (profile !== null && isReady) button.current?.focus()
  }, [profile, isReady])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!canBringIn || !isReady || bringIn.isBusy) return
    const days = /^\d{1,3}$/.test(dueDays.trim()) ? Math.min(366, Number(dueDays)) : 30
    const remembered = name.trim() === '' ? null : { name: name.trim(), partnerId, frequency, dueDays: days }
    const done = await bringIn.run({
      reading,
      profile: remembered,
      ...(stays === 'asked' && { keepsFile }),
      workId: work.begin(),
    })
    if (done === undefined) return
    // The file is no longer held: its pages are left before what they show is asked for again.
    go({ name: 'bring-in', done: done.importId })
    client.removeQueries({ queryKey: ['returns.view'] })
    await client.invalidateQueries()
  }

  return (
    <form className="stack-tight" onSubmit={submit}>
      {bringIn.refusal !== null && <ErrorSummary problems={[{ message: bringIn.refusal }]} />}
      {bringIn.isBusy && (
        <Progress
          {...(work.progress ?? { activity: 'Bringing the rows in', fraction: null })}
          onCancel={work.cancel}
        />
      )}
      <div className="actions">
        {canBringIn ? (
          <Button ref={button} type="submit" look="primary" busy={bringIn.isBusy || !isReady}>
            {rows.sentence}
          </Button>
        ) : (
          <p role="status">{rows.sentence}.</p>
        )}
      </div>
      {canBringIn && stays === 'never' && (
        <p>
          The file itself is not kept, only a mark by which it is known again: it holds people’s own words.
        </p>
      )}
      {canBringIn && stays === 'asked' && (
        <label className="check">
          <input
            type="checkbox"
            checked={keepsFile}
            onChange={({ target }) => setKeepsFile(target.checked)}
          />{' '}
          Keep the file with everybody’s answers in the store. Without it only the counts are kept.
        </label>
      )}
      {canBringIn && (
        <details>
          <summary>
            {name.trim() === ''
              ? 'Its layout is not remembered'
              : `Its layout is remembered as “${name.trim()}”`}
          </summary>
          <div className="stack-tight">
            <TextField
              id="layout-name"
              label="Name of this kind of file"
              hint="The next file that looks like it is read in the same way. Leave it empty to remember nothing."
              value={name}
              onValue={setName}
            />
            <PartnerField partnerId={partnerId} onPartner={setPartner} />
            <Field id="layout-frequency" label="Expected">
              <select
                id="layout-frequency"
                className="input"
                value={frequency ?? ''}
                onChange={({ target }) =>
                  setFrequency(
                    FREQUENCIES.find(([value]) => value === target.value && value !== '')?.[0] || null,
                  )
                }
              >
                {FREQUENCIES.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </Field>
            {frequency !== null && (
              <TextField
                id="layout-due"
                label="Due so many days after its period ends"
                inputMode="numeric"
                value={dueDays}
                onValue={setDueDays}
              />
            )}
          </div>
        </details>
      )}
    </form>
  )
}

interface PartnerFieldProps {
  readonly partnerId: PartnerId | null
  readonly onPartner: (partner: PartnerId | null) => void
}

function PartnerField({ partnerId, onPartner }: PartnerFieldProps) {
  const partners = useAnswer('partners.list', { edition: null }).data?.partners ?? []
  return (
    <Field id="layout-partner" label="Whose file it is">
      <select
        id="layout-partner"
        className="input"
        value={partnerId ?? ''}
        onChange={({ target }) =>
          onPartner(partners.find(({ id }) => String(id) === target.value)?.id ?? null)
        }
      >
        <option value="">No partner</option>
        {partners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** The file's name without its ending and without what changes from one file to the next. */
export function proposedName(fileName: string): string {
  return fileName
    .replace(/\.\w+$/, '')
    .replace(/\b(?:q[1-4]|20\d{2}(?:[-/]\d{2,4})?|\d{2}[-/]\d{2})\b/gi, ' ')
    .replace(/[_\s]+/g, ' ')
    .replace(/[\s-]+$/, '')
    .trim()
}
