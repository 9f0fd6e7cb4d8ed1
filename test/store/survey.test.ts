import { describe, expect, test } from 'vitest'
import {
  addQuestion,
  addSurvey,
  addSurveyLink,
  addWave,
  changeQuestion,
  changeWave,
  getSurveyContent,
  joinQuestions,
  removeAsked,
  removeQuestion,
  removeSurvey,
  removeWave,
  setAnswers,
  setGroupAnswers,
  setGroupPlace,
} from '../../electron/core/features/survey/index.ts'
import type { PlaceId } from '../../shared/domain/places/index.ts'
import {
  type AskedId,
  type GroupId,
  type QuestionId,
  questionStory,
  type WaveId,
} from '../../shared/domain/survey/index.ts'
import { openTestStore } from '../builders/store.ts'
import { day } from '../builders/survey-content.ts'

const SURVEY = { name: 'Feeling the Difference', note: null, intervalMonths: 6 }
const WORDING = 'How safe do you feel outside after dark?'

function waveFace(name: string, from: string, to: string) {
  return {
    name,
    from: day(from),
    to: day(to),
    mode: 'post' as const,
    sample: 'random' as const,
    invited: 2_000,
    responses: 600,
    weighting: null,
    designEffect: 1,
    areas: null,
    overlaps: false,
  }
}

const SCALE = [
  ['Very safe', 'positive', 100],
  ['Fairly safe', 'positive', 240],
  ['Unsafe', 'other', 140],
  ['Don’t know', 'left-out', 20],
] as const

function options(counts: readonly (number | null)[] = SCALE.map(([, , count]) => count)) {
  return SCALE.map(([words, role], at) => ({ id: null, words, role, count: counts[at] ?? null }))
}

async function aSurveyStore() {
  const { unitOfWork: work } = await openTestStore()
  const surveyId = await addSurvey(work, SURVEY)
  const autumn = await addWave(work, { surveyId, ...waveFace('Autumn 2019', '2019-09-01', '2019-09-30') })
  const spring = await addWave(work, { surveyId, ...waveFace('Spring 2020', '2020-03-01', '2020-03-31') })
  const dark = await addQuestion(work, {
    surveyId,
    name: 'Safety after dark',
    finding: 'felt safe after dark',
  })
  const content = () => work.read((db) => getSurveyContent(db, surveyId, 'all'))
  const enter = (waveId: WaveId, counts?: readonly (number | null)[], wording = WORDING) =>
    setAnswers(work, { waveId, questionId: dark, wording, options: options(counts), published: null })
  return { work, surveyId, autumn, spring, dark, content, enter }
}

test('a group is tied to a ward, and undo takes the tie back', async () => {
  const { work, autumn, content, enter } = await aSurveyStore()
  await enter(autumn)
  const [asked] = (await content()).asked
  const counts = (asked?.options ?? []).map(({ id }) => ({ optionId: id, count: 10 }))
  const group = { dimension: 'Ward', value: 'Market', figures: { kind: 'counted' as const, counts } }
  await setGroupAnswers(work, { askedId: asked?.id ?? (0 as AskedId), ...group })
  const place = {
    kind: 'ward' as const,
    code: null,
    is_city_centre: 0 as const,
    from_on: null,
    until_on: null,
  }
  await work.write({ name: 'test', label: 'Add a place' }, (tx) =>
    tx
      .insertInto('place')
      .values({ id: 1, name: 'Market', ...place })
      .execute(),
  )
  const groupId = (await content()).groups[0]?.id ?? (0 as GroupId)
  const tied = async () => (await content()).groups[0]?.placeId
  await setGroupPlace(work, { groupId, placeId: 1 as PlaceId })
  expect(await tied()).toBe(1)
  await expect(setGroupPlace(work, { groupId, placeId: 9 as PlaceId })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await setGroupPlace(work, { groupId, placeId: null })
  expect(await tied()).toBeNull()
  await work.undo()
  expect(await tied()).toBe(1)
})

describe('the answers of a wave', () => {
  test('are entered as counts, and compared with the wave before', async () => {
    const { autumn, spring, dark, content, enter } = await aSurveyStore()
    await enter(autumn)
    await enter(spring, [140, 260, 80, 20])
    const story = questionStory(await content(), dark)
    expect(story.points.map(({ estimate }) => [estimate?.base, estimate?.positives])).toEqual([
      [480, 340],
      [480, 400],
    ])
    expect(story.points[1]).toMatchObject({ joinsPrevious: true, onPrevious: { isBeyondChance: true } })
  })

  test('are taken back and done again step by step', async () => {
    const { work, autumn, content, enter } = await aSurveyStore()
    await enter(autumn)
    const before = await content()
    await enter(autumn, [1, 2, 3, 4])
    const after = await content()
    await work.undo()
    expect(await content()).toEqual(before)
    await work.redo()
    expect(await content()).toEqual(after)
  })

  test('of which the base only changes when another answer is left out keep their people', async () => {
    const { work, autumn, dark, content, enter } = await aSurveyStore()
    await enter(autumn)
    const [asked] = (await content()).asked
    const kept = (asked?.options ?? []).map(({ id, words }) => ({
      id,
      words,
      role: words === 'Unsafe' ? ('left-out' as const) : ('positive' as const),
      count: null,
    }))
    await setAnswers(work, {
      waveId: autumn,
      questionId: dark,
      wording: WORDING,
      options: kept,
      published: null,
    })
    expect(questionStory(await content(), dark).points[0]?.estimate).toMatchObject({ base: 360, share: 1 })
  })

  test('cannot lose one that people gave', async () => {
    const { work, autumn, dark, content, enter } = await aSurveyStore()
    await enter(autumn)
    const [asked] = (await content()).asked
    const fewer = (asked?.options ?? []).slice(1).map((option) => ({ ...option, count: null }))
    await expect(
      setAnswers(work, {
        waveId: autumn,
        questionId: dark,
        wording: WORDING,
        options: fewer,
        published: null,
      }),
    ).rejects.toThrow('People gave the answer “Very safe”')
    expect((await content()).asked[0]?.options).toHaveLength(4)
  })

  test.each([
    [[-1, 2, 3, 4], 'whole numbers of 0 or more'],
    [[1.5, 2, 3, 4], 'whole numbers of 0 or more'],
    [[0, 0, 0, 0], 'Nobody answered'],
  ])('of %j people are refused in a sentence', async (counts, sentence) => {
    const { autumn, content, enter } = await aSurveyStore()
    await expect(enter(autumn, counts)).rejects.toThrow(sentence)
    expect((await content()).asked).toEqual([])
  })

  test('can be a published percentage, which no answer list is needed for', async () => {
    const { work, autumn, dark, content } = await aSurveyStore()
    const published = (percent: number, base: number | null) =>
      setAnswers(work, {
        waveId: autumn,
        questionId: dark,
        wording: WORDING,
        options: [],
        published: { percent, base },
      })
    await published(71, 480)
    expect(questionStory(await content(), dark).points[0]?.estimate).toMatchObject({ share: 0.71, base: 480 })
    await expect(published(171, 480)).rejects.toThrow('from 0 to 100')
    await expect(published(71, 0)).rejects.toThrow('1 or more')
  })

  test('with the same answer twice are refused', async () => {
    const { work, autumn, dark } = await aSurveyStore()
    const twice = [...options(), { id: null, words: 'very safe', role: 'other' as const, count: 1 }]
    await expect(
      setAnswers(work, {
        waveId: autumn,
        questionId: dark,
        wording: WORDING,
        options: twice,
        published: null,
      }),
    ).rejects.toThrow('is there twice')
  })
})

describe('the answers of a group', () => {
  test('are never more than everybody’s', async () => {
    const { work, autumn, content, enter } = await aSurveyStore()
    await enter(autumn)
    const [asked] = (await content()).asked
    if (asked === undefined) throw new Error('it was asked')
    const counts = (first: number) =>
      asked.options.map(({ id }, at) => ({ optionId: id, count: at === 0 ? first : 5 }))
    const group = { askedId: asked.id, dimension: 'Ward', value: 'Old Quay' }
    await expect(
      setGroupAnswers(work, { ...group, figures: { kind: 'counted', counts: counts(101) } }),
    ).rejects.toThrow('101 is more than the 100')
    await setGroupAnswers(work, { ...group, figures: { kind: 'counted', counts: counts(40) } })
    expect((await content()).results).toHaveLength(2)
    await setGroupAnswers(work, { ...group, figures: null })
    expect((await content()).results).toHaveLength(1)
  })
})

describe('waves and questions', () => {
  test('a wave on the days of another is asked about, and kept apart once the person has said so', async () => {
    const { work, surveyId } = await aSurveyStore()
    const face = { surveyId, ...waveFace('Second autumn', '2019-09-15', '2019-10-15') }
    await expect(addWave(work, face)).rejects.toThrow('Autumn 2019 was in the field from 1 September 2019')
    await addWave(work, { ...face, overlaps: true })
  })

  test.each([
    [{ to: day('2019-08-01') }, 'before it begins'],
    [{ responses: 3_000 }, 'more than the 2000 who were invited'],
    [{ designEffect: 0.2 }, 'from 1 to 20'],
    [{ name: 'Spring 2020' }, 'has a wave “Spring 2020” already'],
  ])('a wave with %j is refused', async (change, sentence) => {
    const { work, autumn } = await aSurveyStore()
    await expect(
      changeWave(work, { waveId: autumn, ...waveFace('Autumn 2019', '2019-09-01', '2019-09-30'), ...change }),
    ).rejects.toThrow(sentence)
  })

  test('a question that another is joined to takes over its waves, its links and its measures', async () => {
    const { work, surveyId, autumn, spring, dark, content, enter } = await aSurveyStore()
    await enter(autumn)
    const other = await addQuestion(work, { surveyId, name: 'Q7 after dark', finding: null })
    await setAnswers(work, {
      waveId: spring,
      questionId: other,
      wording: WORDING,
      options: options(),
      published: null,
    })
    await joinQuestions(work, { questionId: dark, otherId: other })
    expect(questionStory(await content(), dark).points).toHaveLength(2)
    await work.undo()
    expect((await content()).questions.map(({ id }) => id)).toContain(other)
  })

  test('two questions that one wave asked are two, and stay two', async () => {
    const { work, surveyId, autumn, dark, enter } = await aSurveyStore()
    await enter(autumn)
    const other = await addQuestion(work, { surveyId, name: 'Safety by day', finding: null })
    await setAnswers(work, {
      waveId: autumn,
      questionId: other,
      wording: 'By day?',
      options: options(),
      published: null,
    })
    await expect(joinQuestions(work, { questionId: dark, otherId: other })).rejects.toThrow('asked both')
  })

  test('what has results is not removed without them', async () => {
    const { work, surveyId, autumn, dark, content, enter } = await aSurveyStore()
    await enter(autumn)
    await expect(removeSurvey(work, { surveyId })).rejects.toThrow('has 2 waves')
    await expect(removeQuestion(work, { questionId: dark })).rejects.toThrow('has results in 1 wave')
    const [asked] = (await content()).asked
    if (asked === undefined) throw new Error('it was asked')
    await removeAsked(work, { askedId: asked.id })
    await removeQuestion(work, { questionId: dark })
    await removeWave(work, { waveId: autumn })
    expect(await content()).toMatchObject({ questions: [], results: [], asked: [] })
  })

  test('names are their own within a survey', async () => {
    const { work, surveyId } = await aSurveyStore()
    await expect(addSurvey(work, SURVEY)).rejects.toThrow('already')
    await expect(addQuestion(work, { surveyId, name: 'safety after dark', finding: null })).rejects.toThrow(
      'has a question',
    )
    await expect(
      changeQuestion(work, { questionId: 99 as QuestionId, name: 'New', finding: null }),
    ).rejects.toThrow('no longer there')
  })

  test('two wordings are compared once a person says why', async () => {
    const { work, autumn, spring, dark, content, enter } = await aSurveyStore()
    const first = await enter(autumn)
    const second = await enter(spring, undefined, 'Do you feel safe at night?')
    expect(questionStory(await content(), dark).points[1]?.joinsPrevious).toBe(false)
    await addSurveyLink(work, { oneId: second, otherId: first, reason: 'Shortened only' })
    expect(questionStory(await content(), dark).points[1]?.joinsPrevious).toBe(true)
    await expect(addSurveyLink(work, { oneId: first, otherId: first, reason: 'x' })).rejects.toThrow(
      'Only one question in two waves',
    )
  })
})
