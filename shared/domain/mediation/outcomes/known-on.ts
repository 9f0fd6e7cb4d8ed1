import type { CivilDate } from '../../../kit/civil-date.ts'
import type { OutcomeCase, OutcomeForm } from './inputs.types.ts'

/**
 * Cases and forms without what happened after a day, so that a report of an earlier day counts what was known then: a
 * case that ended later was open, and a form that came back later was still awaited, or not sent yet. That somebody is
 * not asked has no day of its own, and counts from the end of the case on.
 */
export function knownOn(
  cases: readonly OutcomeCase[],
  forms: readonly OutcomeForm[],
  asAt: CivilDate,
): { readonly cases: readonly OutcomeCase[]; readonly forms: readonly OutcomeForm[] } {
  const known = cases
    .filter(({ referredOn }) => referredOn <= asAt)
    .map((one): OutcomeCase => {
      const openedOn = one.openedOn !== null && one.openedOn > asAt ? null : one.openedOn
      if (one.endedOn === null || one.endedOn <= asAt) return { ...one, openedOn }
      return { ...one, openedOn, endedOn: null, outcome: 'open', notProceeding: null }
    })
  const ended = new Set(known.flatMap(({ id, endedOn }) => (endedOn === null ? [] : [id])))
  return {
    cases: known,
    forms: forms.filter(({ caseId }) => ended.has(caseId)).map((form) => formOn(form, asAt)),
  }
}

function formOn(form: OutcomeForm, asAt: CivilDate): OutcomeForm {
  if (form.settledOn === null || form.settledOn <= asAt) {
    return form.sentOn !== null && form.sentOn > asAt ? { ...form, wasSent: false } : form
  }
  // Of an erased form only the day of the reply is left: it had gone out before.
  const wasSent = form.wasSent && (form.sentOn === null || form.sentOn <= asAt)
  return { ...form, wasSent, settledOn: null, kind: 'waiting', improved: null }
}
