import { inflateSync } from 'node:zlib'
import type { Answers, FormPoint, Question } from '../../../../../shared/domain/mediation/index.ts'
import { YES_NO_WORDS } from '../../../../../shared/text/mediation-form-words.ts'
import { POINT_WORDS } from '../../../../../shared/text/mediation-words.ts'
import type { LongTable, LongValue } from '../../../press/long-workbook.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { partsOf } from './plain-value.ts'
import { listPlainRows } from './rows.repository.ts'
import type { DataLooks } from './sheet-spec.ts'

// Sheets of what one column of the store holds many of, one a row.

const QUESTION_KIND_WORDS = {
  scale: 'From 1 to 5',
  'yes-no': 'Yes or no',
  stress: 'From 0 to 10',
  words: 'Free words',
} as const

type Questions = Readonly<Record<FormPoint, readonly Question[]>>

/** The sheets that hold what the sheets of tables leave to them. */
export function takenApart(db: ReadDb, looks: DataLooks): LongTable[] {
  return [countedAnswers(db, looks), formQuestions(db), formAnswers(db, looks), reportContents(db)]
}

function countedAnswers(db: ReadDb, looks: DataLooks): LongTable {
  return {
    name: 'Counted answers',
    title: 'How many gave each answer, by result',
    notes: ['Without weighting, the weight and the sum of its squares are the count.'],
    columns: [
      { heading: 'Result, number', kind: 'number', width: 12, isKey: true },
      { heading: 'Question and wave', kind: 'text', width: 50 },
      { heading: 'Group', kind: 'text', width: 30 },
      { heading: 'Answer', kind: 'text', width: 40 },
      { heading: 'People', kind: 'number', width: 12 },
      { heading: 'Weight', kind: 'number', width: 12 },
      { heading: 'Squares of weights', kind: 'number', width: 12 },
    ],
    async *rows() {
      const options = new Map<number, string>()
      for await (const row of listPlainRows(db, 'survey_option', ['id', 'words'], null)) {
        options.set(Number(row.id), String(row.words))
      }
      const columns = ['id', 'asked_id', 'group_id', 'answers']
      for await (const row of listPlainRows(db, 'survey_result', columns, null)) {
        if (row.answers === null) continue
        const group = row.group_id === null ? 'Everybody' : looks.nameOf('survey_group', Number(row.group_id))
        const asked = looks.nameOf('survey_asked', Number(row.asked_id))
        const counts = JSON.parse(String(row.answers)) as readonly (readonly [
          number,
          number,
          number,
          number,
        ])[]
        for (const [option, people, weight, squares] of counts) {
          yield [Number(row.id), asked, group, options.get(option) ?? null, people, weight, squares]
        }
      }
    },
  }
}

function formQuestions(db: ReadDb): LongTable {
  return {
    name: 'Questions of forms',
    title: 'Questions of the evaluation form, by version',
    notes: [],
    columns: [
      { heading: 'Version', kind: 'number', width: 10, isKey: true },
      { heading: 'Form', kind: 'text', width: 20 },
      { heading: 'Key', kind: 'text', width: 20 },
      { heading: 'Question', kind: 'text', width: 80 },
      { heading: 'Answered', kind: 'text', width: 18 },
      { heading: 'Lowest', kind: 'text', width: 24 },
      { heading: 'Highest', kind: 'text', width: 24 },
    ],
    async *rows() {
      for await (const { number, questions } of listVersions(db)) {
        for (const [point, asked] of Object.entries(questions) as [FormPoint, readonly Question[]][]) {
          for (const { key, kind, words, ends } of asked) {
            yield [
              number,
              POINT_WORDS[point],
              key,
              words,
              QUESTION_KIND_WORDS[kind],
              ends?.[0] ?? null,
              ends?.[1] ?? null,
            ]
          }
        }
      }
    },
  }
}

function formAnswers(db: ReadDb, looks: DataLooks): LongTable {
  return {
    name: 'Answers to forms',
    title: 'What evaluation forms answered, by case and party',
    notes: ['Free words are sealed, and stand on the sheet of forms where names are in this file.'],
    columns: [
      { heading: 'Form, number', kind: 'number', width: 12, isKey: true },
      { heading: 'Party', kind: 'text', width: 30 },
      { heading: 'Form', kind: 'text', width: 20 },
      { heading: 'Question', kind: 'text', width: 80 },
      { heading: 'Answer', kind: 'text', width: 14 },
      { heading: 'Answer as a number', kind: 'number', width: 14 },
    ],
    async *rows() {
      const versions = new Map<number, Questions>()
      for await (const { id, questions } of listVersions(db)) versions.set(id, questions)
      const columns = ['id', 'party_id', 'point', 'version_id', 'answers']
      for await (const row of listPlainRows(db, 'mediation_form', columns, null)) {
        if (row.answers === null) continue
        const point = row.point as FormPoint
        const asked = versions.get(Number(row.version_id))?.[point] ?? []
        const party = looks.nameOf('mediation_party', Number(row.party_id))
        const answers = JSON.parse(String(row.answers)) as Answers
        for (const [key, answer] of Object.entries(answers)) {
          const question = asked.find((each) => each.key === key)?.words ?? key
          const said: LongValue = typeof answer === 'number' ? null : YES_NO_WORDS[answer]
          yield [
            Number(row.id),
            party,
            POINT_WORDS[point],
            question,
            said,
            typeof answer === 'number' ? answer : null,
          ]
        }
      }
    },
  }
}

function reportContents(db: ReadDb): LongTable {
  return {
    name: 'Content of issued reports',
    title: 'What issued board reports say, value by value',
    notes: ['As it was issued. The app prints each of them again as it was.'],
    columns: [
      { heading: 'Report', kind: 'number', width: 10, isKey: true },
      { heading: 'Where', kind: 'text', width: 60, isKey: true },
      { heading: 'Text', kind: 'text', width: 80 },
      { heading: 'Number', kind: 'number', width: 16 },
    ],
    async *rows() {
      for await (const row of listPlainRows(db, 'publication', ['id', 'number', 'report'], null)) {
        const report: unknown = JSON.parse(inflateSync(row.report as Uint8Array).toString('utf8'))
        for (const { where, value } of partsOf(report)) {
          const [text, number] = typeof value === 'number' ? [null, value] : [value, null]
          yield [Number(row.number), where, text, number]
        }
      }
    },
  }
}

async function* listVersions(db: ReadDb) {
  for await (const row of listPlainRows(db, 'mediation_form_version', ['id', 'number', 'questions'], null)) {
    const questions = JSON.parse(String(row.questions)) as Questions
    yield { id: Number(row.id), number: Number(row.number), questions }
  }
}
