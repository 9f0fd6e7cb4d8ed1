import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeDraft, importPlan, type PlanImport } from '../../electron/core/features/imports/index.ts'
import { getEditionContent, summariseEdition } from '../../electron/core/features/plan/index.ts'
import { readPlanFile } from '../../electron/core/intake/read-file.ts'
import { understandPlan } from '../../shared/domain/imports/index.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { aRawDocument, HEADER, heading, table, text } from '../builders/raw-document.ts'
import { FIXED_CLOCK, openTestStore, type TestStore } from '../builders/store.ts'

const SAMPLE = new URL('../../resources/sample/delivery-plan-2020-23.docx', import.meta.url)
const RAW = aRawDocument([
  heading('Northmere Community Safety Plan 2020-2023'),
  heading('Overview'),
  text('Crime is low.'),
  heading('Action plans 2020/21'),
  heading('Priority: Fraud'),
  table([
    [...HEADER],
    ['Losses', 'Hold talks and', '', 'Number of talks by March 2021', 'Police'],
    ['n/a', 'Share alerts', '', '', ''],
  ]),
])
const BYTES = new TextEncoder().encode('the file as supplied')

function aPlanImport(changes: Partial<PlanImport> = {}): PlanImport {
  const draft = understandPlan(RAW, new Map())
  return { fileName: 'C:\\Plans\\Delivery Plan 2020.docx', bytes: BYTES, draft, ...changes }
}

async function rowsOf(store: TestStore, name: 'import_source' | 'import_left_out' | 'import_question') {
  return store.unitOfWork.read((db) => db.selectFrom(name).selectAll().orderBy('id').execute())
}

describe('bringing a plan in', () => {
  test('stores the edition, the file with its hash, and the name without its folders', async () => {
    const store = await openTestStore()
    const done = await importPlan(store.unitOfWork, aPlanImport(), FIXED_CLOCK)
    expect(done.editionLabel).toBe('2020/21')
    const stored = await store.unitOfWork.read((db) =>
      db
        .selectFrom('import')
        .innerJoin('import_file', 'import_file.import_id', 'import.id')
        .selectAll('import')
        .select('content')
        .executeTakeFirstOrThrow(),
    )
    expect(stored).toMatchObject({
      edition_id: done.editionId,
      file_name: 'Delivery Plan 2020.docx',
      file_bytes: BYTES.byteLength,
      file_sha256: createHash('sha256').update(BYTES).digest('hex'),
      at: FIXED_CLOCK.now(),
    })
    expect(new Uint8Array(stored.content)).toEqual(BYTES)
    expect(stored.words_read).toBe(stored.words_stored + stored.words_left_out)
  })

  test('traces every stored item and paragraph to its table, row and cell', async () => {
    const store = await openTestStore()
    const { editionId } = await importPlan(store.unitOfWork, aPlanImport(), FIXED_CLOCK)
    const sources = await rowsOf(store, 'import_source')
    const content = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    const items = content.priorities.flatMap((priority) =>
      priority.issues.flatMap((issue) => [
        ...issue.statement,
        ...issue.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.items])),
      ]),
    )
    expect(items).toHaveLength(5)
    for (const item of items) {
      expect(sources.filter((source) => source.item_id === item.id).map((source) => source.words)).toEqual([
        item.text,
      ])
    }
    const blocks = content.sections.flatMap((section) => [...section.blocks])
    expect(blocks.every((block) => sources.some((source) => source.section_block_id === block.id))).toBe(true)
    expect(sources.find((source) => source.words === 'Share alerts')).toMatchObject({
      table_no: 1,
      row_no: 3,
      column_no: 2,
      paragraph_no: 1,
    })
    expect(new Set(sources.flatMap((source) => source.heading_of ?? []))).toEqual(
      new Set([
        'plan',
        'section Overview',
        'section Action plans 2020/21',
        'priority Fraud',
        ...HEADER.map((one) => `column ${one}`),
      ]),
    )
  })

  test('keeps what was left out and every question with its answer', async () => {
    const store = await openTestStore()
    const cut = table([[...HEADER], ['', 'and help', '', '', '']])
    const broken = table([[...HEADER], ['Losses', 'Hold talks', '', '', '']])
    const raw = aRawDocument([...RAW.blocks.slice(0, -1), broken, cut, ...RAW.blocks.slice(-1)])
    const draft = understandPlan(raw, new Map([['cut-sentence', 'join']]))
    await importPlan(store.unitOfWork, aPlanImport({ draft }), FIXED_CLOCK)
    const leftOut = await rowsOf(store, 'import_left_out')
    expect(leftOut).toContainEqual(
      expect.objectContaining({
        words: 'n/a',
        table_no: 3,
        row_no: 3,
        reason: 'It only says that the cell is empty.',
      }),
    )
    const questions = await rowsOf(store, 'import_question')
    expect(questions.map(({ question_key, answer }) => [question_key, answer])).toEqual([
      ['cut-sentence', 'join'],
      ['due-date', null],
    ])
  })

  test('offers no day as a due date again that was declined before', async () => {
    const store = await openTestStore()
    const raw = aRawDocument([
      ...RAW.blocks.slice(0, -1),
      table([[...HEADER], ['Losses', 'Hold talks by June 2020', '', '', 'Police']]),
    ])
    const draft = understandPlan(raw, new Map([['due-date', 'leave']]))
    const { editionId } = await importPlan(store.unitOfWork, aPlanImport({ draft }), FIXED_CLOCK)
    const content = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    const items = content.priorities.flatMap((priority) =>
      priority.issues.flatMap((issue) =>
        issue.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items)),
      ),
    )
    expect(items.find((item) => item.role === 'action')).toMatchObject({
      due: null,
      dueDeclined: 'by June 2020',
    })
  })

  test('is one step that can be undone and done again', async () => {
    const store = await openTestStore()
    const { editionId } = await importPlan(store.unitOfWork, aPlanImport(), FIXED_CLOCK)
    const before = await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    expect((await store.unitOfWork.undo())?.label).toBe('Bring in a plan')
    const editions = await store.unitOfWork.read((db) => db.selectFrom('edition').selectAll().execute())
    expect(editions).toEqual([])
    await store.unitOfWork.redo()
    expect(await store.unitOfWork.read((db) => getEditionContent(db, editionId))).toEqual(before)
  })

  test('takes the edition that a person names over that of the file', async () => {
    const store = await openTestStore()
    const done = await importPlan(store.unitOfWork, aPlanImport({ editionLabel: '2021-22' }), FIXED_CLOCK)
    expect(done.editionLabel).toBe('2021/22')
  })

  test('into an edition that is there already is refused, and nothing is stored', async () => {
    const store = await openTestStore()
    await importPlan(store.unitOfWork, aPlanImport(), FIXED_CLOCK)
    const again = importPlan(store.unitOfWork, aPlanImport(), FIXED_CLOCK)
    await expect(again).rejects.toThrow('The plan has an edition 2020/21 already. Choose another year.')
    await expect(again).rejects.toSatisfy((error) => isFailure(error, 'conflict'))
    const imports = await store.unitOfWork.read((db) => db.selectFrom('import').select('id').execute())
    expect(imports).toHaveLength(1)
  })

  test('refuses a file without a priority', async () => {
    const store = await openTestStore()
    const draft = understandPlan(aRawDocument([text('Dear councillor, thank you.')]), new Map())
    const refused = importPlan(store.unitOfWork, aPlanImport({ draft }), FIXED_CLOCK)
    await expect(refused).rejects.toThrow('No priority and no action table was found in this file.')
  })

  test('stores the example plan with the counts that were shown before', async () => {
    const store = await openTestStore()
    const bytes = new Uint8Array(readFileSync(SAMPLE))
    const draft = understandPlan(await readPlanFile(bytes), 'suggested')
    const { counts } = describeDraft(draft)
    const { editionId } = await importPlan(store.unitOfWork, aPlanImport({ bytes, draft }), FIXED_CLOCK)
    const summary = await store.unitOfWork.read((db) => summariseEdition(db, editionId))
    const { partners: _, ...shown } = counts
    expect(summary).toMatchObject(shown)
    expect(summary).toMatchObject({ priorities: 5, projects: 1, issues: 22, measures: 76, imports: 1 })
  })
})

describe('what is shown before a plan is brought in', () => {
  test('names what was found, what was put right, the questions and what will be left out', () => {
    const described = describeDraft(understandPlan(RAW, new Map()))
    expect(described).toMatchObject({
      title: 'Northmere Community Safety Plan',
      editionLabel: '2020/21',
      counts: {
        priorities: 1,
        projects: 0,
        issues: 1,
        actions: 2,
        outcomes: 0,
        measures: 1,
        leads: 1,
        partners: 1,
      },
      priorities: [{ name: 'Fraud', kind: 'priority', issues: 1 }],
      questions: [
        { id: 'due-date', answer: null, parts: [{ words: expect.stringContaining('31 March 2021') }] },
      ],
      leftOut: [{ where: 'table, row 3', words: 'n/a', reason: 'It only says that the cell is empty.' }],
    })
    expect(described.healed.map((healing) => healing.kind)).toEqual(['blank-issue'])
  })
})
