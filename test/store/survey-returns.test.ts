import { describe, expect, test } from 'vitest'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  listProfiles,
  lookAtWorkbook,
  pastedFile,
  undoReturn,
} from '../../electron/core/features/returns/index.ts'
import { addSurvey, addWave, getSurveyContent } from '../../electron/core/features/survey/index.ts'
import { estimateOf, type SurveyId } from '../../shared/domain/survey/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { atOnce } from '../../shared/kit/in-steps.ts'
import { openTestStore } from '../builders/store.ts'
import { day, tabulatedSurvey } from '../builders/survey-content.ts'
import { type SyntheticRespondent, syntheticRespondents } from '../builders/synthetic-respondents.ts'

const WAVE = {
  mode: 'post' as const,
  sample: 'random' as const,
  invited: null,
  responses: null,
  weighting: 'By age',
  designEffect: 1,
  areas: null,
  overlaps: false,
}
const HEADINGS = [
  'Respondent ID',
  'Ward',
  'Age group',
  'How safe do you feel after dark?',
  'How safe do you feel by day?',
  'Weight',
]

async function aSurveyStore() {
  const { unitOfWork: work } = await openTestStore()
  const surveyId = await addSurvey(work, { name: 'Feeling the Difference', note: null, intervalMonths: 6 })
  await addWave(work, {
    surveyId,
    name: 'Autumn 2020',
    from: day('2020-09-01'),
    to: day('2020-09-30'),
    ...WAVE,
  })
  const look = async (rows: readonly (readonly string[])[]) =>
    atOnce(
      lookAtWorkbook(
        pastedFile(rows),
        await work.read(async (db) => ({
          context: await getReadingContext(db),
          profiles: await listProfiles(db),
        })),
      ),
    )
  const bring = async (rows: readonly (readonly string[])[], keepsFile?: boolean) => {
    const held = await look(rows)
    const profile = { name: 'The survey', partnerId: null, frequency: null, dueDays: 30 }
    return bringInReturn(work, {
      ...held,
      ...chosenTable(held),
      profile,
      ...(keepsFile !== undefined && { keepsFile }),
    })
  }
  /** A wave that has results is never taken without being chosen. */
  const check = async (rows: readonly (readonly string[])[]) => {
    const looked = await look(rows)
    const { mapping, ...chosen } = defined(looked.chosen, 'a table')
    const constants = { ...mapping.constants, wave: 'Feeling the Difference: Autumn 2020' }
    const held = { ...looked, chosen: { ...chosen, mapping: { ...mapping, constants } } }
    return checkReturn(work, held)
  }
  const content = () => work.read((db) => getSurveyContent(db, surveyId as SurveyId, 'all'))
  const files = () => work.read((db) => db.selectFrom('import_file').selectAll().execute())
  return { work, look, bring, check, content, files }
}

function table(respondents: readonly SyntheticRespondent[]): string[][] {
  return [
    HEADINGS,
    ...respondents.map((one) => [
      String(one.number),
      one.ward,
      one.age,
      one.dark,
      one.day,
      String(one.weight),
    ]),
  ]
}

describe('a file with one respondent a row', () => {
  test('is known for what it is, with every column proposed and the waiting wave chosen', async () => {
    const { look } = await aSurveyStore()
    const { mapping } = chosenTable(await look(table(syntheticRespondents(120, 3))))
    expect(mapping.purpose).toBe('survey-answers')
    expect(mapping.columns.map(({ use }) => (use.kind === 'field' ? use.field : use.kind))).toEqual([
      'respondent',
      'breakdown',
      'breakdown',
      'asked',
      'asked',
      'weight',
    ])
    expect(mapping.constants.wave).toBe('Feeling the Difference: Autumn 2020')
  })

  test('comes to the same as tabulating it by hand, and leaves nobody’s answers', async () => {
    const { bring, content, files } = await aSurveyStore()
    const respondents = syntheticRespondents(800, 2020)
    const { account } = await bring(table(respondents))
    expect(account).toMatchObject({ read: 800, added: 800, setAside: 0 })
    const stored = await content()
    const wanted = tabulatedSurvey(respondents, true)
    const of = (survey: typeof stored, value: string | null) => {
      const group = survey.groups.find((one) => one.value === value)
      const asked = survey.asked[0]
      const result = survey.results.find(
        (one) => one.askedId === asked?.id && one.groupId === (group?.id ?? null),
      )
      const { share, base, effectiveBase } = defined(
        estimateOf(
          defined(result, 'a result'),
          defined(asked, 'a question'),
          defined(survey.waves[0], 'a wave'),
        ),
        'an estimate',
      )
      return [share.toFixed(9), base, effectiveBase?.toFixed(6)]
    }
    for (const value of [null, 'Stowe', '16 to 34']) expect(of(stored, value)).toEqual(of(wanted, value))
    expect(await files()).toEqual([])
  })

  test('changes nothing when it comes again, and changes the results when it was corrected', async () => {
    const { bring, check } = await aSurveyStore()
    const rows = table(syntheticRespondents(200, 5))
    await bring(rows)
    expect((await check(rows)).account).toMatchObject({ unchanged: 200, added: 0, changed: 0 })
    expect((await check(rows.slice(0, -1))).account).toMatchObject({ changed: 199 })
  })

  test('is never brought into a wave that has results without a person choosing it', async () => {
    const { bring, look } = await aSurveyStore()
    const rows = table(syntheticRespondents(60, 5))
    await bring(rows)
    expect(chosenTable(await look(rows)).mapping.constants.wave).toBeUndefined()
  })

  test('is taken back with its questions, groups and results', async () => {
    const { work, bring, content } = await aSurveyStore()
    const before = await content()
    const { importId } = await bring(table(syntheticRespondents(100, 5)))
    expect(await undoReturn(work, importId)).toEqual([])
    expect(await content()).toEqual(before)
  })

  test('is kept with the import only where a person says so', async () => {
    const { bring, files } = await aSurveyStore()
    await bring(table(syntheticRespondents(100, 5)), true)
    expect(await files()).toHaveLength(1)
  })

  test.each([
    ['a weight of nought', 5, '0', 'A weight is a number above 0'],
    ['a weight below nought', 5, '-1', 'A weight is a number above 0'],
    ['no weight', 5, '', 'is empty'],
    ['the number of another respondent', 0, '2', 'has the same respondent number as row'],
  ])('with %s in a row asks about that row and brings the others in', async (_, column, words, sentence) => {
    const { check } = await aSurveyStore()
    const rows = table(syntheticRespondents(60, 5))
    const row = defined(rows[10], 'a row')
    row[column] = words
    const { account, rows: checked } = await check(rows)
    expect(account).toMatchObject({ read: 60, added: 59, setAside: 1 })
    const [wrong] = checked.filter(({ fate }) => fate === 'attention')
    expect(wrong?.problems[0]?.message).toContain(sentence)
  })

  test('with an answer that the wave does not have asks about its cell', async () => {
    const { bring, check } = await aSurveyStore()
    const rows = table(syntheticRespondents(60, 5))
    await bring(rows)
    defined(rows[4], 'a row')[3] = 'Vry safe'
    const { rows: checked } = await check(rows)
    const [wrong] = checked.filter(({ fate }) => fate === 'attention')
    expect(wrong?.problems[0]).toMatchObject({ column: 4 })
    expect(wrong?.problems[0]?.message).toContain(
      '“Vry safe”, which is no answer of “How safe do you feel after dark?”',
    )
  })

  test('leaves columns of names and addresses out before anything is stored', async () => {
    const { look } = await aSurveyStore()
    const rows = table(syntheticRespondents(60, 5)).map((row, at) => [
      at === 0 ? 'Name' : `Person ${at}`,
      at === 0 ? 'Home address' : `${at} Example Road`,
      ...row,
    ])
    const { mapping } = chosenTable(await look(rows))
    expect(mapping.columns.slice(0, 2).map(({ use }) => use.kind)).toEqual(['left-out', 'left-out'])
  })

  test('of which nobody has said the wave brings nothing in', async () => {
    const { unitOfWork: work } = await openTestStore()
    const held = atOnce(
      lookAtWorkbook(
        pastedFile(table(syntheticRespondents(60, 5))),
        await work.read(async (db) => ({
          context: await getReadingContext(db),
          profiles: await listProfiles(db),
        })),
      ),
    )
    await expect(bringInReturn(work, { ...held, ...chosenTable(held), profile: null })).rejects.toThrow(
      'wave',
    )
  })
})

describe('a file with results', () => {
  const TOTALS = [
    ['Question', 'Answer', 'Number'],
    ['How safe do you feel after dark?', 'Very safe', '120'],
    ['How safe do you feel after dark?', 'Fairly safe', '221'],
    ['How safe do you feel after dark?', 'A bit unsafe', '139'],
    ['How safe do you feel after dark?', 'Don’t know', '20'],
  ]

  test('gives how many gave each answer', async () => {
    const { bring, check, content } = await aSurveyStore()
    const { account } = await bring(TOTALS)
    expect(account).toMatchObject({ read: 4, added: 4 })
    const { asked, results, waves } = await content()
    const estimate = estimateOf(
      defined(results[0], 'a result'),
      defined(asked[0], 'a question'),
      defined(waves[0], 'a wave'),
    )
    expect(estimate).toMatchObject({ base: 480, positives: 341 })
    expect((await check(TOTALS)).account).toMatchObject({ unchanged: 4 })
  })

  test('gives percentages with their base, and nothing is worked out from what it does not say', async () => {
    const { bring, content } = await aSurveyStore()
    await bring([
      ['Question', 'Percentage', 'Base'],
      ['Safe after dark', '71%', '480'],
      ['Safe by day', '93%', ''],
    ])
    const { results } = await content()
    expect(results.map((one) => (one.kind === 'published' ? [one.percent, one.base] : null))).toEqual([
      [71, 480],
      [93, null],
    ])
  })

  test('whose percentages do not add up asks about all rows of the question, and rounding is no reason to', async () => {
    const { check } = await aSurveyStore()
    const rows = (last: string) => [
      ['Question', 'Answer', 'Percentage', 'Base'],
      ['Safe after dark', 'Very safe', '24.7%', '480'],
      ['Safe after dark', 'Fairly safe', '46.2%', '480'],
      ['Safe after dark', 'Unsafe', last, '480'],
    ]
    expect((await check(rows('29.2%'))).account).toMatchObject({ added: 3, setAside: 0 })
    const { account, rows: checked } = await check(rows('9.2%'))
    expect(account).toMatchObject({ added: 0, setAside: 3 })
    expect(checked[0]?.problems[0]?.message).toContain('add up to 80.1%, not 100%')
  })

  test('with a percentage above 100 asks about its row', async () => {
    const { check } = await aSurveyStore()
    const { account } = await check([
      ['Question', 'Percentage', 'Base'],
      ['Safe after dark', '171%', '480'],
      ['Safe by day', '93%', '480'],
    ])
    expect(account).toMatchObject({ added: 1, setAside: 1 })
  })
})
