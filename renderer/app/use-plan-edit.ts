import type { Edited, Input, StepChannel } from '../../shared/contract/index.ts'
import { call, sentenceOf } from '../api/call.ts'
import { useRefreshPlan } from '../api/use-refresh-plan.ts'
import { useStatus } from './status.tsx'

/** What came of an edit: what the core answered, or the sentence with which it refused. */
export type EditResult = ({ readonly ok: true } & Edited) | { readonly ok: false; readonly sentence: string }

/** Carries one command of the plan out. Calls are answered in the order in which they are made. */
export type PlanEdit = <Name extends StepChannel>(channel: Name, input: Input<Name>) => Promise<EditResult>

/** Edits wait for each other, from whichever part of the page they come: the store carries out one at a time. */
const line: { last: Promise<unknown> } = { last: Promise.resolve() }

/** The way for screens to change the plan: the status line says what was done and offers to undo it. */
export function usePlanEdit(): PlanEdit {
  const { announce, announceStep } = useStatus()
  const refresh = useRefreshPlan()
  return (channel, input) => {
    const result = line.last.then(() => carryOut(channel, input, { announce, announceStep, refresh }))
    line.last = result
    return result
  }
}

interface Parts {
  readonly announce: (message: string) => void
  readonly announceStep: (label: string) => void
  readonly refresh: () => Promise<void>
}

async function carryOut<Name extends StepChannel>(
  channel: Name,
  input: Input<Name>,
  { announce, announceStep, refresh }: Parts,
): Promise<EditResult> {
  try {
    const { id, label }: Edited = await call(channel, input)
    announceStep(label)
    void refresh()
    return { ok: true, id, label }
  } catch (error) {
    const sentence = sentenceOf(error)
    announce(sentence)
    return { ok: false, sentence }
  }
}

/** A word for one gesture of the person, such as typing in one cell: what belongs to it is one step of undo. */
export function newGesture(): string {
  return crypto.randomUUID()
}
