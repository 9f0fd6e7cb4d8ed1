import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import { countsOf, understoodFile } from '../../builders/understood.ts'

const FOLDER = new URL('../../fixtures/plans/', import.meta.url)
const SAMPLE = new URL('../../../resources/sample/delivery-plan-2020-23.docx', import.meta.url)
const SEED = new URL('../../../../shared/seed/lichfield-delivery-plan-2020-23.docx', import.meta.url)

const counts = z.strictObject({
  priorities: z.int(),
  projects: z.int(),
  issues: z.int(),
  actions: z.int(),
  outcomes: z.int(),
  measures: z.int(),
  leads: z.int(),
})
/** `unsplit` is what is found while nobody has answered, where that is not the same. */
const expectation = z.object({
  layout: z.string(),
  priorityNames: z.array(z.string()),
  counts,
  unsplit: counts.optional(),
})

const FILES = readdirSync(FOLDER)
  .filter((file) => /\.(?:docx|xlsx)$/.test(file))
  .map((file) => {
    const expected = new URL(file.replace(/\.\w+$/, '.expected.json'), FOLDER)
    return { file, ...expectation.parse(JSON.parse(readFileSync(expected, 'utf8'))) }
  })

async function readFixture(url: URL) {
  return readPlanFile(new Uint8Array(readFileSync(url)))
}

describe('plans in other councils’ layouts', () => {
  test.each(FILES)('$file: $layout', async ({ file, priorityNames, counts: suggested, unsplit }) => {
    const raw = await readFixture(new URL(file, FOLDER))
    const draft = understoodFile(raw, 'suggested')
    expect(countsOf(draft)).toEqual(suggested)
    expect(draft.priorities.map((priority) => priority.name)).toEqual(priorityNames)
    expect(countsOf(understoodFile(raw))).toEqual(unsplit ?? suggested)
    expect(draft.questions.length).toBeLessThanOrEqual(7)
  })
})

/** A real plan of a district, and the example plan that was made to have its structure. */
function describeDistrictPlan(file: URL): void {
  test('has five priorities and a project with tables, two priorities folded in', async () => {
    const draft = understoodFile(await readFixture(file))
    expect(draft.priorities.filter((priority) => priority.issues.length > 0)).toHaveLength(6)
    expect(draft.priorities.filter((priority) => priority.foldedInto !== null)).toHaveLength(2)
    expect(draft.span).toEqual({ firstYear: 2020, lastYear: 2023 })
    expect(draft.editionLabel).toBe('2020/21')
  })

  test('has 22 issues, 67 actions, 62 outcomes and 72 measures before any answer', async () => {
    const draft = understoodFile(await readFixture(file))
    expect(countsOf(draft)).toMatchObject({
      priorities: 5,
      projects: 1,
      issues: 22,
      actions: 67,
      outcomes: 62,
      measures: 72,
    })
  })

  test('has 76 measures once paragraphs that run on are split, and cut sentences are whole', async () => {
    const draft = understoodFile(await readFixture(file), 'suggested')
    expect(countsOf(draft)).toMatchObject({ issues: 22, actions: 69, outcomes: 62, measures: 76 })
  })

  test('gives 13 rows without an issue to the issue above, and asks at most seven questions', async () => {
    const draft = understoodFile(await readFixture(file))
    const blank = draft.healed.find((healing) => healing.kind === 'blank-issue')
    expect(blank?.sentence).toBe('13 rows without an issue belong to the issue above.')
    expect(draft.questions.map((question) => question.id)).toEqual([
      'cut-sentence',
      'run-on-paragraph',
      'partner-spelling',
      'run-together-lead',
      'due-date',
      'early-date',
      'folded-priority',
    ])
  })
}

describe('the example plan', () => {
  describeDistrictPlan(SAMPLE)
})

describe.runIf(existsSync(SEED))('the real plan', () => {
  describeDistrictPlan(SEED)

  test('has 53 printed leads, four dates before its year, and the places and risks of its story', async () => {
    const draft = understoodFile(await readFixture(SEED))
    expect(countsOf(draft).leads).toBe(53)
    expect(draft.questions.find((question) => question.id === 'early-date')?.sentence).toMatch(/^4 /)
    expect(draft.priorities.map((priority) => priority.hotspots.length)).toEqual([2, 2, 0, 0, 3, 0, 2, 1])
    expect(draft.priorities[0]?.risk).toEqual({
      volume: 'high',
      individualHarm: 'moderate',
      communityHarm: 'potential severe',
    })
  })
})
