import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_QUESTIONS } from '../../../electron/core/store/migrations/mediation-questions.ts'
import {
  type CaseEnd,
  type CaseReviewFace,
  caseReference,
  checkAsking,
  checkCase,
  checkCaseReviews,
  checkEnd,
  checkNoReply,
  checkReply,
  checkSending,
  type EditedQuestions,
  type FormVersion,
  type FormVersionId,
  hasImproved,
  isSamePerson,
  nextVersion,
  type PartyLetter,
  personMatcher,
  type QuestionKey,
  type RetentionClass,
  redact,
  reviewDay,
  USUAL_QUESTIONS,
} from '../../../shared/domain/mediation/index.ts'
import { caseFace, sentForm } from '../../builders/mediation.ts'
import { day } from '../../builders/series.ts'

const AS_AT = day('2020-12-01')
const rules = (found: readonly { rule: string; severity: string }[]) =>
  found.map(({ rule, severity }) => `${severity} ${rule}`)
const end = (on: string, more: Partial<CaseEnd> = {}): CaseEnd => ({
  on: day(on),
  outcome: 'resolved',
  notProceeding: null,
  ...more,
})

describe('a case', () => {
  test.each([
    [
      { referral: { ...caseFace().referral, on: day('2021-01-01') } },
      ['refused referral-to-come', 'refused opened-before-referral'],
    ],
    [{ openedOn: day('2020-02-28') }, ['refused opened-before-referral']],
    [{ hubOn: day('2021-02-01') }, ['doubt day-to-come']],
    [{}, []],
  ])('is refused or asked about where its days cannot be %#', (more, expected) => {
    expect(rules(checkCase(caseFace(more), null, AS_AT))).toEqual(expected)
  })

  test.each([
    ['2020-05-01', {}, {}, []],
    ['2020-02-01', {}, {}, ['refused end-before-referral']],
    ['2020-03-05', {}, {}, ['refused end-before-opening']],
    ['2021-05-01', {}, {}, ['refused end-to-come']],
    ['2020-05-01', { outcome: 'did-not-proceed' as const }, {}, ['refused why-not-proceeding']],
    ['2020-05-01', { notProceeding: { why: 'unsuitable' as const } }, {}, ['refused why-not-proceeding']],
    [
      '2020-05-01',
      {
        outcome: 'did-not-proceed' as const,
        notProceeding: { why: 'declined' as const, by: 'B' as PartyLetter },
      },
      { openedOn: null, consentOn: null },
      [],
    ],
    ['2020-05-01', {}, { openedOn: null }, ['refused never-opened']],
    ['2020-05-01', {}, { consentOn: null }, ['doubt no-consent']],
  ])('ends on %s %j of %j only as it can', (on, more, face, expected) => {
    expect(rules(checkEnd(caseFace(face), end(on, more), AS_AT))).toEqual(expected)
  })

  test('cannot end after a form about its end came back, and says what to do', () => {
    const [found] = checkEnd(caseFace(), end('2020-05-01'), AS_AT, day('2020-04-20'))
    expect(found?.message).toBe(
      'A form came back on 20 April 2020, so the intervention cannot have ended later, on 1 May 2020. Take the form back first, or change the day.',
    )
  })

  test('is numbered in its year, with three digits and more', () => {
    expect(caseReference(2026, 14)).toBe('M-2026-014')
    expect(caseReference(2026, 1014)).toBe('M-2026-1014')
  })
})

describe('a form', () => {
  const questions = USUAL_QUESTIONS['one-month']
  const reply = (on: string, answers = { situation: 4 }) => ({ on: day(on), answers })

  test('is not asked for while the case is open, or where it did not proceed', () => {
    expect(rules(checkAsking(null))).toEqual(['refused still-open'])
    expect(rules(checkAsking({ on: AS_AT, didProceed: false }))).toEqual(['refused did-not-proceed'])
    expect(checkAsking({ on: AS_AT, didProceed: true })).toEqual([])
  })

  test.each([
    [{}, reply('2020-03-05'), []],
    [{}, reply('2020-01-30'), ['refused form-before-end', 'refused reply-before-sending']],
    [{}, reply('2020-02-27'), ['refused reply-before-sending']],
    [{ sentOn: null }, reply('2021-01-01'), ['refused form-to-come', 'doubt outside-window']],
    [{}, reply('2020-04-20'), ['doubt outside-window']],
    [{}, reply('2020-03-05', { situation: 6 }), ['refused unfit-answer']],
    [{}, { on: day('2020-03-05'), answers: { kept: 'yes' as const } }, ['refused unknown-question']],
    [{}, { on: day('2020-03-05'), answers: { comment: 3 } }, ['refused unfit-answer']],
    [{}, { on: day('2020-03-05'), answers: {} }, ['doubt empty-form']],
    [
      {
        reply: {
          kind: 'returned' as const,
          on: day('2020-03-01'),
          versionId: 1 as FormVersionId,
          answers: {},
          hasWords: false,
        },
      },
      reply('2020-03-05'),
      ['refused two-forms'],
    ],
  ])('of %j with %j is kept, asked about or refused', (more, given, expected) => {
    expect(rules(checkReply(sentForm('one-month', more), given, questions, AS_AT))).toEqual(expected)
  })

  test('is without a reply only after two reminders', () => {
    const reminders = [day('2020-03-20'), day('2020-04-10')]
    expect(rules(checkNoReply(sentForm('one-month'), day('2020-05-01'), AS_AT))).toEqual([
      'refused too-few-reminders',
    ])
    expect(checkNoReply(sentForm('one-month', { reminders }), day('2020-05-01'), AS_AT)).toEqual([])
  })

  test('is reminded of in the order of days, and asked about when it goes out early', () => {
    expect(rules(checkSending(sentForm('one-month'), day('2020-02-25'), AS_AT))).toEqual([
      'refused before-the-last',
    ])
    expect(rules(checkSending(sentForm('six-month', { sentOn: null }), day('2020-02-25'), AS_AT))).toEqual([
      'doubt early',
    ])
  })

  test('says improved from 4 of 5 on, and nothing where the question was passed over', () => {
    expect([5, 4, 3, 1].map((situation) => hasImproved({ situation }))).toEqual([true, true, false, false])
    expect([hasImproved({ heard: 5 }), hasImproved({ situation: 'yes' })]).toEqual([null, null])
  })
})

describe('the questions', () => {
  const versions: FormVersion[] = [{ id: 1 as FormVersionId, number: 1, questions: USUAL_QUESTIONS }]
  const edited = (
    change: (questions: EditedQuestions['one-month']) => EditedQuestions['one-month'],
  ): EditedQuestions => ({
    'one-month': change(USUAL_QUESTIONS['one-month']),
    'six-month': change(USUAL_QUESTIONS['six-month']),
  })
  const added = { key: null, kind: 'yes-no' as const, words: 'Did you feel safe?', ends: null }

  test('are twelve at each point, and what a new store begins with', () => {
    expect(USUAL_QUESTIONS['one-month']).toHaveLength(12)
    expect(USUAL_QUESTIONS['six-month']).toHaveLength(12)
    expect(JSON.parse(FIRST_QUESTIONS)).toEqual(USUAL_QUESTIONS)
  })

  test('keep their identity in other words, and make no version where nothing changed', () => {
    expect(nextVersion(versions, USUAL_QUESTIONS)).toBeNull()
    const next = nextVersion(
      versions,
      edited((all) =>
        all.map((one) => (one.key === 'heard' ? { ...one, words: 'I was listened to.' } : one)),
      ),
    )
    expect(next?.['one-month'].map(({ key }) => key)).toEqual(
      USUAL_QUESTIONS['one-month'].map(({ key }) => key),
    )
    expect(next?.['six-month'].find(({ key }) => key === 'heard')?.words).toBe('I was listened to.')
  })

  test('that are new get a key that nobody had, one for both points', () => {
    const next = nextVersion(
      versions,
      edited((all) => [...all, added, { ...added, words: 'And now?' }]),
    )
    expect(next?.['one-month'].slice(-2).map(({ key }) => key)).toEqual(['added-1', 'added-2'])
    expect(next?.['six-month'].slice(-2).map(({ key }) => key)).toEqual(['added-1', 'added-2'])
  })

  test.each([
    [
      'another kind of answer',
      (all) => all.map((one) => ({ ...one, kind: 'yes-no' as const })),
      /another kind of answer/,
    ],
    ['a question twice', (all) => [...all, ...all.slice(0, 1)], /twice/],
    [
      'a key that is made up',
      (all) => [...all, { ...added, key: 'mine' as QuestionKey }],
      /not one that the form had/,
    ],
    ['no question of what improved', (all) => all.filter(({ key }) => key !== 'situation'), /must stay/],
  ] as const satisfies readonly (readonly [
    string,
    (all: EditedQuestions['one-month']) => EditedQuestions['one-month'],
    RegExp,
  ])[])('are refused with %s', (_what, change, message) => {
    expect(() => nextVersion(versions, edited(change))).toThrow(message)
  })
})

describe('figures of case reviews', () => {
  const face = (from: string, to: string, ...counts: number[]): CaseReviewFace => {
    const [applications, belowThreshold, reviews, recommendations] = counts.map((count) => ({
      count,
      note: null,
    }))
    const none = { count: 0, note: null }
    return {
      from: day(from),
      to: day(to),
      figures: {
        applications: applications ?? none,
        belowThreshold: belowThreshold ?? none,
        reviews: reviews ?? none,
        recommendations: recommendations ?? none,
      },
    }
  }

  test.each([
    [face('2019-04-01', '2020-03-31', 5, 2, 3, 1), []],
    [face('2019-04-01', '2020-04-01', 5, 2, 3, 1), ['refused too-long']],
    [face('2020-02-29', '2021-02-28', 0, 0, 0, 0), []],
    [face('2019-03-01', '2020-02-29', 0, 0, 0, 0), []],
    [face('2019-03-01', '2020-03-01', 0, 0, 0, 0), ['refused too-long']],
    [face('2019-04-01', '2019-03-31', 0, 0, 0, 0), ['refused ends-before']],
    [face('2019-04-01', '2020-03-31', 5, 3, 3, 1), ['doubt does-not-add-up']],
    [
      face('2019-04-01', '2020-03-31', 2, 0, 3, 4),
      ['doubt more-reviews', 'doubt does-not-add-up', 'doubt more-recommendations'],
    ],
  ])('%# are refused for their days, and only asked about for their sums', (one, expected) => {
    expect(rules(checkCaseReviews(one, []))).toEqual(expected)
  })

  test('of overlapping periods are refused', () => {
    const other = face('2019-03-01', '2019-04-01', 0, 0, 0, 0)
    expect(rules(checkCaseReviews(face('2019-04-01', '2020-03-31', 0, 0, 0, 0), [other]))).toEqual([
      'refused overlap',
    ])
  })
})

describe('a record is looked at', () => {
  const months = { months: 72 } as RetentionClass

  test('so many months after what its class counts from, or when a person said, and never while that is to come', () => {
    expect(reviewDay({ reviewOn: null }, months, day('2016-02-29'))).toBe('2022-02-28')
    expect(reviewDay({ reviewOn: day('2030-01-01') }, months, day('2016-02-29'))).toBe('2030-01-01')
    expect(reviewDay({ reviewOn: null }, months, null)).toBeNull()
  })
})

describe('a person', () => {
  test.each([
    ['mary okafor', 'Okáfor, Mary-Ann', true],
    ['OKAFOR', 'mrs m. okafor', true],
    ["o'brien", 'Siobhan O’Brien', true],
    ['ann', 'Joanne Pike', false],
    ['01543 000 111', 'call 01543-000111 after six', true],
    ['pike@example.org', 'write to pike@example.org.', true],
    ['', 'anybody', false],
  ])('asked for as %j is found in %j: %s', (asked, text, isFound) => {
    expect(personMatcher(asked)(text)).toBe(isFound)
  })

  test('is the same in another order and with other accents, and nobody is nobody', () => {
    expect(isSamePerson('Mary Okafor', 'okáfor, MARY')).toBe(true)
    expect(isSamePerson('Mary Okafor', 'Mary Okafors')).toBe(false)
    expect(isSamePerson('', '')).toBe(false)
  })

  test('is taken out of a text by every word of the name, and nobody else with it', () => {
    expect(redact('Ms Okafor said that Mary was loud; okaforia not.', ['Mary Okafor'], '[B]')).toBe(
      'Ms [B] said that [B] was loud; okaforia not.',
    )
  })

  test('is never left in a text that was redacted', () => {
    const word = fc.stringMatching(/^[a-zé(.*+]{3,8}$/u)
    fc.assert(
      fc.property(word, word, fc.array(word, { maxLength: 5 }), (first, last, others) => {
        const left = redact([first, ...others, last].join(' '), [`${first} ${last}`], '#')
        expect(left.split(' ').filter((one) => one === first || one === last)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
