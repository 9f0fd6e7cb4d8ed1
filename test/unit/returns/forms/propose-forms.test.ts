import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CaseId,
  FORM_POINTS,
  type FormVersion,
  type FormVersionId,
  type PartyId,
  type PartyLetter,
  USUAL_QUESTIONS,
} from '../../../../shared/domain/mediation/index.ts'
import { matchQuestion } from '../../../../shared/domain/returns/forms/question-columns.ts'
import {
  accountOf,
  checkRows,
  type KnownMediation,
  lookAtTable,
  NO_NAMES,
  proposePurpose,
  questionChoices,
  questionFor,
  understandTable,
  versionFor,
} from '../../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { type TestCell, tableOf } from '../../../builders/return-tables.ts'
import { day } from '../../../builders/series.ts'

const FIRST: FormVersion = { id: 1 as FormVersionId, number: 1, questions: USUAL_QUESTIONS }
const reworded = (point: 'one-month' | 'six-month') =>
  USUAL_QUESTIONS[point].map((one) => ({ ...one, words: `Today: ${one.words.toLowerCase()}` }))
const SECOND: FormVersion = {
  id: 2 as FormVersionId,
  number: 2,
  questions: { 'one-month': reworded('one-month'), 'six-month': reworded('six-month') },
}
const nothingSent = { 'one-month': null, 'six-month': null }
const KNOWN: KnownMediation = {
  versions: [FIRST],
  today: day('2020-12-01'),
  cases: [1, 2].map((number) => ({
    caseId: number as CaseId,
    reference: `M-2020-00${number}`,
    end: { on: day('2020-04-30'), didProceed: true },
    parties: ['A', 'B'].map((letter, at) => ({
      id: (number * 10 + at) as PartyId,
      letter: letter as PartyLetter,
      sentOn: nothingSent,
    })),
  })),
}

function propose(
  headings: readonly string[],
  rows: readonly (readonly TestCell[])[],
  { title = [] as readonly string[], known = KNOWN } = {},
) {
  const { sheet, table } = tableOf(headings, rows, { title })
  const look = lookAtTable(sheet, table, NO_NAMES, day('2020-04-01'), known)
  const { mapping, missing } = proposePurpose(sheet, look, () => null)
  const context = {
    names: NO_NAMES,
    day: day('2020-04-01'),
    formOf: () => 'count' as const,
    mediation: known,
  }
  return { mapping, missing, understood: atOnce(understandTable(sheet, table, mapping, context)) }
}

const usesOf = ({ mapping }: ReturnType<typeof propose>): (string | null)[] =>
  mapping.columns.map(({ use }) => (use.kind === 'field' ? (use.question ?? use.field) : null))

describe('a question is known', () => {
  test.each([
    ['Compared with before mediation, how are things between you now?', 'situation'],
    ['5. Compared with before mediation, how are things between you now?', 'situation'],
    ['Q5', 'situation'],
    ['Question 5', 'situation'],
    ['5', 'situation'],
    ['Q5 Situation improved', 'situation'],
    ['Compared with before mediation, how are', 'situation'],
    ['Is what was agreed still being kept?', 'kept'],
    ['Q8', '#8'],
    ['Stress (0-10)', 'stress'],
    ['stress', 'stress'],
    ['The mediator was fair to everybody involved', 'fair'],
    ['Any other comments', 'comment'],
    ['Q99', null],
    ['1 month', null],
    ['Name', null],
    ['It', null],
    ['', null],
  ])('by “%s” as %s', (heading, ref) => {
    expect(matchQuestion(heading, FIRST, null)?.ref ?? null).toBe(ref)
  })

  test('by its number on the one form that the file is of', () => {
    expect(matchQuestion('Q8', FIRST, 'one-month')?.ref).toBe('workable')
    expect(matchQuestion('Q8', FIRST, 'six-month')?.ref).toBe('kept')
    expect(questionFor('#8', USUAL_QUESTIONS['six-month'])?.key).toBe('kept')
  })

  test('by each of its wordings and numbers in every version', () => {
    for (const version of [FIRST, SECOND]) {
      for (const point of FORM_POINTS) {
        for (const [at, { key, words }] of version.questions[point].entries()) {
          expect(matchQuestion(words, version, point)?.ref).toBe(key)
          expect(matchQuestion(`Q${at + 1}`, version, point)?.ref).toBe(key)
          const choices = questionChoices(version).map(({ ref }) => ref)
          expect(choices).toContain(key)
        }
      }
    }
  })

  test('in the version whose words the file has, the newest where it does not say', () => {
    const both = [FIRST, SECOND]
    const words = USUAL_QUESTIONS['one-month'].map((one) => one.words)
    expect(versionFor(words, both)?.number).toBe(1)
    expect(versionFor(['Q1', 'Q2'], both)?.number).toBe(2)
  })
})

describe('a table of replies', () => {
  test('is understood unaided, with the eighth question that each form has', () => {
    const proposed = propose(
      ['Ref', 'Side', 'Follow up', 'Returned', 'Q5', 'Q8'],
      [
        ['M-2020-001', 'A', '1m', '01/06/2020', 4, 'yes'],
        ['M-2020-001', 'A', '6m', { date: '2020-10-31' }, 5, 'no'],
      ],
    )
    expect(proposed.mapping.purpose).toBe('mediation-forms')
    expect(usesOf(proposed)).toEqual([
      'case-reference',
      'party-letter',
      'form-point',
      'received',
      'situation',
      '#8',
    ])
    expect(
      proposed.understood.rows.map(({ face }) => face?.kind === 'mediation-forms' && face.answers),
    ).toEqual([
      { situation: 4, workable: 'yes' },
      { kept: 'no', situation: 5 },
    ])
  })

  test('of which the title says the point is not asked for it', () => {
    const rows = [['M-2020-001 B', '01/06/2020', 'much better', 'yes']]
    const headings = ['Case', 'Date received', 'Situation', 'Recommend']
    const proposed = propose(headings, rows, { title: ['One-month evaluation forms'] })
    expect(proposed.missing).toEqual([])
    expect(proposed.understood.rows[0]?.face).toMatchObject({ letter: 'B', point: 'one-month' })
    expect(propose(headings, rows).missing).toEqual(['form-point'])
  })

  test('whose reference is written once means the rows below too', () => {
    const proposed = propose(
      ['Case', 'Party', 'Point', 'Date received', 'Situation', 'Recommend'],
      [
        ['M-2020-001', 'A', '1m', '01/06/2020', 4, 'yes'],
        ['', 'B', '1m', '02/06/2020', 4, 'yes'],
        ['M-2020-002', 'A', '1m', '02/06/2020', 4, 'yes'],
        ['', 'B', '1m', '03/06/2020', 4, 'yes'],
      ],
    )
    expect(accountOf(atOnce(checkRows(proposed.understood.rows, new Map())))).toMatchObject({ added: 4 })
  })

  test.each([
    'Name',
    'Full name',
    'Client',
    'Address',
    'Postcode',
    'Tel',
    'E-mail',
    'Contact details',
    'Neighbour',
    'Telephone contact with the police, the council or your landlord since mediation ended',
  ])('leaves a column headed “%s” out', (heading) => {
    const proposed = propose(
      ['Case', 'Party', 'Point', 'Date received', heading, 'Situation', 'Recommend'],
      [['M-2020-001', 'A', '1m', '01/06/2020', 'Ada Sample', 4, 'yes']],
    )
    expect(proposed.mapping.purpose).toBe('mediation-forms')
    expect(usesOf(proposed)[4]).toBeNull()
    expect(JSON.stringify(proposed.understood.rows)).not.toContain('Ada Sample')
  })

  test('whose reference and party do not agree asks about the party', () => {
    const { understood } = propose(
      ['Case', 'Party', 'Point', 'Date received', 'Situation', 'Recommend'],
      [['M-2020-001 A', 'B', '1m', '01/06/2020', 4, 'yes']],
    )
    expect(understood.rows[0]?.problems).toEqual([
      { field: 'party-letter', message: 'names party B, and the reference names party A' },
    ])
  })

  test('is not seen in a landlord’s list of cases or in a survey', () => {
    const landlord = propose(
      ['Reference', 'Ward', 'Category', 'Date opened', 'Status'],
      [['B0100', 'Market', 'Noise', '01/06/2020', 'Open']],
    )
    const survey = propose(
      ['Respondent ID', 'How safe do you feel after dark?', 'How safe do you feel by day?'],
      Array.from({ length: 8 }, (_, at) => [at + 1, 'Very safe', 'Fairly safe']),
    )
    expect(landlord.mapping.purpose).not.toBe('mediation-forms')
    expect(survey.mapping.purpose).not.toBe('mediation-forms')
  })

  test('comes to counts that reconcile, whatever its cells hold', () => {
    const words = fc.constantFrom(
      '',
      'A',
      'B',
      'C',
      '1m',
      '6 months',
      'M-2020-001',
      'M-2020-002',
      'M-2020-009',
      '01/06/2020',
      '4',
      '9',
      'yes',
      'no reply',
      'Ada Sample',
    )
    const row = fc.tuple(
      fc.oneof(fc.constantFrom('M-2020-001', 'M-2020-002'), words),
      fc.oneof(fc.constantFrom('A', 'B'), words),
      fc.oneof(fc.constantFrom('1m', '6m'), words),
      fc.oneof(fc.constantFrom('01/06/2020', '30/10/2020'), words),
      words,
      words,
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const first = ['M-2020-001', 'A', '1m', '01/06/2020', '4', 'yes']
        const { understood } = propose(
          ['Case', 'Party', 'Point', 'Date received', 'Situation', 'Recommend'],
          [first, ...rows],
        )
        const checked = atOnce(checkRows(understood.rows, new Map()))
        const filled = rows.filter((cells) => cells.some((one) => one !== '')).length + 1
        const account = accountOf(checked)
        expect(account.read).toBe(filled)
        expect(account.added + account.changed + account.unchanged + account.setAside).toBe(account.read)
        const keys = checked.flatMap(({ fate, key }) => (fate === 'added' ? [key] : []))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { problems } of checked)
          for (const { message } of problems) expect(message).not.toContain('Ada Sample')
      }),
      { numRuns: 200 },
    )
  })
})
