import { useState } from 'react'
import type { CasePageView } from '../../../shared/contract/index.ts'
import {
  canBeNoReply,
  NOT_ASKED_REASONS,
  type NotAskedReason,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { NOT_ASKED_WORDS, POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceOf } from './choice-of.tsx'

interface FormStepsProps {
  readonly page: CasePageView
  readonly form: CasePageView['forms'][number]
  readonly letter: string
}

type Step = 'send' | 'remind' | 'noReply' | 'notAsked'

const STEP_WORDS: Readonly<Record<Step, string>> = {
  send: 'Note that it was sent',
  remind: 'Note a reminder',
  noReply: 'No reply after two reminders',
  notAsked: 'Not asked',
}

/** What can be noted of a form that has not come back: sent, reminded, no reply, not asked. */
export function FormSteps({ page, form, letter }: FormStepsProps) {
  const edit = usePlanEdit()
  const [step, setStep] = useState<Step | null>(null)
  const name = `${letter}, ${POINT_WORDS[form.point]}`
  const sent = form.form?.sentOn ?? null
  const isWaiting = form.form === null || form.form.reply.kind === 'waiting'
  const steps: Step[] = !isWaiting
    ? []
    : sent === null
      ? ['send', 'notAsked']
      : form.form !== null && canBeNoReply(form.form)
        ? ['remind', 'noReply']
        : ['remind', 'notAsked']
  return (
    <div className="actions">
      {steps.map((one) => (
        <Button
          key={one}
          look="quiet"
          aria-label={`${STEP_WORDS[one]}: ${name}`}
          onClick={() => setStep(one)}
        >
          {STEP_WORDS[one]}
        </Button>
      ))}
      {form.form !== null && (
        <Button
          look="quiet"
          aria-label={`Take back what was noted last: ${name}`}
          onClick={() => void edit('mediation.form.takeBack', { partyId: form.partyId, point: form.point })}
        >
          Take back
        </Button>
      )}
      {step !== null && (
        <StepForm page={page} form={form} step={step} name={name} onClose={() => setStep(null)} />
      )}
    </div>
  )
}

interface StepFormProps {
  readonly page: CasePageView
  readonly form: CasePageView['forms'][number]
  readonly step: Step
  readonly name: string
  readonly onClose: () => void
}

function StepForm({ page, form, step, name, onClose }: StepFormProps) {
  const edit = usePlanEdit()
  const [day, setDay] = useState(dateInWords(page.today))
  const [reason, setReason] = useState<NotAskedReason>('declined')
  const [error, setError] = useState<string>()
  const which = { partyId: form.partyId, point: form.point }

  async function submit(): Promise<void> {
    if (step === 'notAsked') {
      const result = await edit('mediation.form.notAsked', { ...which, reason })
      return result.ok ? onClose() : setError(result.sentence)
    }
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const channel = {
      send: 'mediation.form.send',
      remind: 'mediation.form.remind',
      noReply: 'mediation.form.noReply',
    } as const
    const result = await edit(channel[step], { ...which, on })
    if (result.ok) onClose()
    else setError(result.sentence)
  }

  return (
    <FormDialog title={name} submit={STEP_WORDS[step]} onSubmit={() => void submit()} onClose={onClose}>
      {step === 'notAsked' ? (
        <>
          <ChoiceOf
            id="step-reason"
            label="Why"
            values={NOT_ASKED_REASONS}
            words={NOT_ASKED_WORDS}
            value={reason}
            onValue={(value) => setReason(value ?? 'other')}
          />
          {error !== undefined && <p role="alert">{error}</p>}
        </>
      ) : (
        <TextField id="step-day" label="On" hint={DAY_HINT} value={day} onValue={setDay} error={error} />
      )}
    </FormDialog>
  )
}
