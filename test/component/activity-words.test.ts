import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClipboard } from '../../renderer/clipboard/read-clipboard.ts'
import {
  dayOf,
  NOTHING_TYPED,
  readActivity,
  typedActivity,
} from '../../renderer/screens/activities/activity-words.ts'
import { pasteActivities } from '../../renderer/screens/activities/paste-activities.ts'
import { shortDay } from '../../shared/domain/plan/index.ts'
import { addDays } from '../../shared/kit/civil-date.ts'
import { activity, TALKS } from '../builders/activity.ts'
import { aContent } from '../builders/content.ts'
import { day } from '../builders/series.ts'

const TODAY = day('2020-09-15')
const { partners } = aContent()
const context = { partners, today: TODAY }

describe('a day as it is typed', () => {
  test.each([
    ['4/9/2020', '2020-09-04'],
    ['4.9.20', '2020-09-04'],
    ['4/9', '2020-09-04'],
    ['4/12', '2019-12-04'],
    ['', '2020-09-15'],
    ['2020-09-04', '2020-09-04'],
    ['31/2/2020', undefined],
    ['9/13/2020', undefined],
    ['soon', undefined],
  ])('“%s” is %s, British order, the last such day where no year is given', (typed, expected) => {
    expect(dayOf(typed, TODAY)).toBe(expected)
  })

  test('is read back as it is shown, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const date = addDays(TODAY, days)
        fc.pre(date >= '2000-01-01')
        expect(dayOf(shortDay(date), TODAY)).toBe(date)
      }),
    )
  })
})

describe('an activity as it is typed', () => {
  test('is read back as it is shown', () => {
    const { id: _id, ...face } = activity(1, '2020-09-04', {
      attendance: 12,
      place: 'Quayside',
      note: 'Rain',
    })
    expect(readActivity(typedActivity(face, partners), { ...context, before: face })).toEqual({
      ok: true,
      face,
    })
  })

  test.each([
    [{ name: ' ' }, 'name', 'has no name'],
    [{ name: 'Talk', heldOn: 'soon' }, 'heldOn', 'is no day'],
    [{ name: 'Talk', agency: 'Nobody' }, 'agency', 'is no partner'],
    [{ name: 'Talk', attendance: 'many' }, 'attendance', 'whole number'],
    [{ name: 'Talk', kind: 'Feast' }, 'kind', 'is no kind'],
  ])('is refused in a sentence about its field: %o', (typed, field, sentence) => {
    expect(readActivity({ ...NOTHING_TYPED, ...typed }, context)).toMatchObject({
      ok: false,
      field,
      sentence: expect.stringContaining(sentence),
    })
  })
})

describe('a pasted block of activities', () => {
  const paste = (text: string) =>
    pasteActivities(readClipboard({ html: '', text }), { ...context, countsFor: [TALKS] })

  test('is read by its columns, without its headings', () => {
    const pasted = paste(
      'Type\tTitle\tWhen\tWhere\tWho\tFor\tCame\nTraining\tKnots\t4/9/2020\tQuayside\t\tYear 9\t1,200\nVisit\tMill\t5/9/2020\n',
    )
    expect(pasted).toMatchObject({
      ok: true,
      activities: [
        { kind: 'training', name: 'Knots', heldOn: '2020-09-04', attendance: 1200, countsFor: [TALKS] },
        { kind: 'visit', name: 'Mill', heldOn: '2020-09-05', attendance: null },
      ],
    })
  })

  test.each([
    ['Trainig\tKnots\t4/9/2020\nVisit\tMill\t5/9/2020\n', /^Row 1: “Trainig” is no kind/],
    ['Trainig\tKnots\nVisit\tMill\t5/9/2020\n', /^Row 1: “Trainig” is no kind/],
    ['Training\tKnots\tsoon\nVisit\tMill\t5/9/2020\n', /^Row 1: “soon” is no day/],
  ])('never loses its first row for a slip in it: %j', (text, sentence) => {
    expect(paste(text)).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) })
  })

  test('is left out as a whole where one of its rows cannot be read', () => {
    expect(paste('Training\tKnots\t4/9/2020\nVisit\tMill\tsoon\n')).toEqual({
      ok: false,
      sentence: 'Row 2: “soon” is no day. Type it as 4/9/2020. Nothing was pasted.',
    })
  })
})
