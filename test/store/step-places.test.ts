import { describe, expect, test } from 'vitest'
import type { PlanPlace } from '../../shared/contract/index.ts'
import type { CaseId } from '../../shared/domain/mediation/index.ts'
import type { QuestionId, SurveyId } from '../../shared/domain/survey/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { openUnlockedCore } from '../builders/core.ts'
import { caseFace } from '../builders/mediation.ts'
import { day } from '../builders/series.ts'

async function aTable() {
  const { ask } = await openUnlockedCore()
  const { edition } = await ask('plan.createEmpty', {
    title: 'Plan',
    area: 'Northmere',
    firstYear: 2020,
    lastYear: 2023,
  })
  const { id: priorityId } = await ask('plan.priority.add', {
    editionId: edition,
    name: 'Noise',
    kind: 'priority',
  })
  const priority = defined(
    (await ask('plan.content', { edition })).priorities.find(({ id }) => id === priorityId),
    'the priority',
  )
  return { ask, edition, priority }
}

const NOWHERE: PlanPlace = {
  editionId: null,
  priorityId: null,
  sectionId: null,
  blockId: null,
  issueId: null,
  itemId: null,
  partnerId: null,
  factId: null,
  readingId: null,
  activityId: null,
  surveyId: null,
  questionId: null,
  caseId: null,
  wardId: null,
  indicatorId: null,
}

describe('the place of a step', () => {
  test('is the entry that changed, and what it stood in once it is gone', async () => {
    const { ask, edition, priority } = await aTable()
    if (priority.columns.length === 0) await ask('plan.priority.addTable', { priorityId: priority.id })
    await ask('plan.issue.add', { priorityId: priority.id, statement: ['Parties at night'] })
    const [shown] = (await ask('plan.content', { edition })).priorities
    const issue = defined(shown?.issues[0], 'the issue')
    const column = defined(
      shown?.columns.find(({ role }) => role === 'action'),
      'the column',
    )
    const row = defined(issue.rows[0], 'the row')
    await ask('plan.item.add', { cell: { kind: 'cell', rowId: row.id, columnId: column.id }, text: 'Patrol' })
    const inIssue = { ...NOWHERE, editionId: edition, priorityId: priority.id, issueId: issue.id }
    await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: inIssue })
    const again = await ask('plan.redo', {})
    expect(again.place).toEqual({ ...inIssue, itemId: expect.any(Number) })
    const history = await ask('plan.history', {})
    expect(history[0]?.label).toBe(again.label)
  })

  test('is none where a step is about the whole plan, and where there is none', async () => {
    const { ask } = await openUnlockedCore()
    await expect(ask('plan.undo', {})).resolves.toEqual({ label: null, place: null })
    await expect(ask('plan.history', {})).resolves.toEqual([])
  })
})

test('the place of what was said of a measure is its entry, also where it belongs to all years', async () => {
  const { ask, edition, priority } = await aTable()
  if (priority.columns.length === 0) await ask('plan.priority.addTable', { priorityId: priority.id })
  await ask('plan.issue.add', { priorityId: priority.id, statement: ['Parties at night'] })
  const [shown] = (await ask('plan.content', { edition })).priorities
  const row = defined(shown?.issues[0]?.rows[0], 'the row')
  const column = defined(
    shown?.columns.find(({ role }) => role === 'measure'),
    'the column',
  )
  const cell = { kind: 'cell' as const, rowId: row.id, columnId: column.id }
  const { id: itemId } = await ask('plan.item.add', { cell, text: 'Number of parties' })
  const [line] = (await ask('measures.list', { edition, asAt: null })).measures
  expect(line?.itemId).toBe(itemId)
  const inMeasure = { itemId, editionId: edition, priorityId: priority.id }
  const measure = defined(line, 'the measure')

  await ask('measures.mark.add', {
    itemId: measure.itemId,
    kind: 'break',
    on: day('2020-01-01'),
    words: 'Counted anew',
  })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: inMeasure })
  await expect(ask('plan.redo', {})).resolves.toMatchObject({ place: inMeasure })

  await ask('measures.scoring.set', { itemId: measure.itemId, scoring: { isTracker: true } })
  await ask('measures.scoring.set', { itemId: measure.itemId, scoring: { comment: 'Watched' } })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: { ...inMeasure, activityId: null } })
})

test('the place of what was done in a case is the case, and none where two cases changed at once', async () => {
  const { ask } = await openUnlockedCore()
  const add = async (): Promise<CaseId> => {
    const { referral } = caseFace()
    const face = caseFace({
      referral: { ...referral, on: day('2019-10-01') },
      openedOn: day('2019-10-08'),
      consentOn: null,
    })
    return (await ask('mediation.add', { ...face, interventions: [...face.interventions] })).id as CaseId
  }
  const [one, other] = [await add(), await add()]
  const details = { name: '', address: '', phone: '', email: '', howToReach: '' }
  const partyOf = async (caseId: CaseId) => {
    const flags = { isSafeguarding: false, isVulnerable: false }
    await ask('mediation.party.add', { caseId, household: 1, ...flags, details })
    await ask('mediation.close', { caseId, on: day('2019-12-31'), outcome: 'resolved', notProceeding: null })
    return defined((await ask('mediation.case', { caseId })).parties[0], 'the party').id
  }
  const forms = [await partyOf(one), await partyOf(other)].map((partyId) => ({
    partyId,
    point: 'one-month' as const,
  }))
  const inOne = { ...NOWHERE, caseId: one }

  await ask('mediation.contact.add', {
    caseId: one,
    on: day('2020-03-20'),
    way: 'phone',
    partyId: null,
    note: '',
  })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: inOne })
  await expect(ask('plan.redo', {})).resolves.toMatchObject({ place: inOne })

  const [first, second] = [defined(forms[0], 'a form'), defined(forms[1], 'a form')]
  await ask('mediation.form.send', { ...first, on: day('2020-01-31') })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: inOne })
  await ask('mediation.form.send', { ...first, on: day('2020-01-31'), gesture: 'both' })
  await ask('mediation.form.send', { ...second, on: day('2020-01-31'), gesture: 'both' })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: null })
})

test('the place of what was done in a survey is the survey, and its question where there is one', async () => {
  const { ask } = await openUnlockedCore()
  const { id } = await ask('survey.add', { name: 'Feeling safe', note: null, intervalMonths: 6 })
  const surveyId = id as SurveyId
  const { id: question } = await ask('survey.question.add', { surveyId, name: 'After dark', finding: null })
  const questionId = question as QuestionId
  const inSurvey = { ...NOWHERE, surveyId }

  await ask('survey.question.change', { questionId, name: 'At night', finding: null })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: { ...inSurvey, questionId } })
  await ask('survey.change', { surveyId, name: 'Feeling safer', note: null, intervalMonths: 6 })
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: inSurvey })
  // The question goes with the step; its survey is still there.
  await expect(ask('plan.undo', {})).resolves.toMatchObject({ place: inSurvey })
})
