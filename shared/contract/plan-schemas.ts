import { z } from 'zod'
import type { MeasureDetail } from '../domain/measures/index.ts'
import { MEASURE_KINDS, POLARITIES } from '../domain/measures/index.ts'
import type { Partner } from '../domain/partners/index.ts'
import {
  ACTION_STATUSES,
  AIM_KINDS,
  type Aim,
  BLOCK_KINDS,
  type Block,
  type Cell,
  COLUMN_ROLES,
  type Column,
  type DueDate,
  EDITION_STATES,
  type Edition,
  type EditionContent,
  type EditionSummary,
  type Fact,
  type FactTie,
  type Identity,
  type Issue,
  ITEM_MARKS,
  type Item,
  type NoteOnAction,
  type Plan,
  PRIORITY_KINDS,
  type Priority,
  type RiskWords,
  type Row,
  SECTION_ROLES,
  type Section,
  type StatementItem,
  type TextRun,
} from '../domain/plan/index.ts'
import { count, day, id } from './fields.ts'

// Schemas of what the core sends about a plan. Each is declared as the schema of its domain type, so that the compiler
// finds a field that was added there and forgotten here.

const text = z.string().max(20_000)
const line = z.string().max(2_000)
export const identity = z.custom<Identity>(
  (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value),
  'an identity',
)

const dueDate: z.ZodType<DueDate> = z.strictObject({
  on: day,
  words: line.nullable(),
  precision: z.enum(['day', 'month', 'season', 'year']),
})

export const measureDetailSchema: z.ZodType<MeasureDetail> = z.strictObject({
  kind: z.enum(MEASURE_KINDS),
  polarity: z.enum(POLARITIES),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unit: line.nullable(),
  due: dueDate.nullable(),
  source: line.nullable(),
})

const itemBase = { id: id<Item['id']>(), identity, text, mark: z.enum(ITEM_MARKS) }

const statementItem: z.ZodType<StatementItem> = z.strictObject({ ...itemBase, role: z.literal('issue') })

const item: z.ZodType<Item> = z.discriminatedUnion('role', [
  z.strictObject({ ...itemBase, role: z.literal('issue') }),
  z.strictObject({
    ...itemBase,
    role: z.literal('action'),
    status: z.enum(ACTION_STATUSES),
    statusReason: line.nullable(),
    due: dueDate.nullable(),
    dueDeclined: line.nullable(),
    ownerId: id<Partner['id']>().nullable(),
  }),
  z.strictObject({ ...itemBase, role: z.literal('outcome') }),
  z.strictObject({ ...itemBase, role: z.literal('measure'), measure: measureDetailSchema }),
  z.strictObject({
    ...itemBase,
    role: z.literal('lead'),
    partners: z.array(z.strictObject({ partnerId: id<Partner['id']>(), isLead: z.boolean() })),
  }),
  z.strictObject({ ...itemBase, role: z.enum(['funding', 'link', 'other']) }),
])

const column: z.ZodType<Column> = z.strictObject({
  id: id<Column['id']>(),
  role: z.enum(COLUMN_ROLES),
  heading: line,
})
const cell: z.ZodType<Cell> = z.strictObject({ columnId: id<Column['id']>(), items: z.array(item) })
const row: z.ZodType<Row> = z.strictObject({ id: id<Row['id']>(), cells: z.array(cell) })
const issue: z.ZodType<Issue> = z.strictObject({
  id: id<Issue['id']>(),
  identity,
  statement: z.array(statementItem),
  rows: z.array(row),
})

const priority: z.ZodType<Priority> = z.strictObject({
  id: id<Priority['id']>(),
  identity,
  kind: z.enum(PRIORITY_KINDS),
  name: line,
  tableHeading: line.nullable(),
  foldedIntoId: id<Priority['id']>().nullable(),
  risk: z.strictObject({
    volume: line.nullable(),
    individualHarm: line.nullable(),
    communityHarm: line.nullable(),
  }),
  hotspots: z.array(line),
  supports: z.array(id<Aim['id']>()),
  columns: z.array(column),
  issues: z.array(issue),
})

const factTie: z.ZodType<FactTie> = z.strictObject({ identity, value: line })

const textRun: z.ZodType<TextRun> = z.strictObject({
  text,
  strong: z.boolean().exactOptional(),
  emphasis: z.boolean().exactOptional(),
  link: line.exactOptional(),
  note: line.exactOptional(),
  fact: factTie.exactOptional(),
})
const block: z.ZodType<Block> = z.strictObject({
  id: id<Block['id']>(),
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(0).max(6),
  note: line.nullable(),
  runs: z.array(textRun),
})
const section: z.ZodType<Section> = z.strictObject({
  id: id<Section['id']>(),
  identity,
  role: z.enum(SECTION_ROLES),
  priorityId: id<Priority['id']>().nullable(),
  heading: line,
  level: z.int().min(1).max(6),
  blocks: z.array(block),
})

export const planSchema: z.ZodType<Plan> = z.strictObject({
  id: id<Plan['id']>(),
  title: line,
  area: line,
  startsOn: day,
  endsOn: day,
})

export const editionSchema: z.ZodType<Edition> = z.strictObject({
  id: id<Edition['id']>(),
  label: line,
  startsOn: day,
  endsOn: day,
  state: z.enum(EDITION_STATES),
  approvedOn: day.nullable(),
  approvedBy: line.nullable(),
  publishedOn: day.nullable(),
})

const partner: z.ZodType<Partner> = z.strictObject({
  id: id<Partner['id']>(),
  name: line,
  shortName: line.nullable(),
  aliases: z.array(line),
})

const aim: z.ZodType<Aim> = z.strictObject({ id: id<Aim['id']>(), kind: z.enum(AIM_KINDS), name: line })

const riskWords: z.ZodType<RiskWords> = z.strictObject({ volume: z.array(line), harm: z.array(line) })

const fact: z.ZodType<Fact> = z.strictObject({
  id: id<Fact['id']>(),
  identity,
  name: line,
  value: line,
  number: z.number().nullable(),
  unit: line.nullable(),
  period: line.nullable(),
  place: line.nullable(),
  source: line.nullable(),
  note: line.nullable(),
})

const noteOnAction: z.ZodType<NoteOnAction> = z.strictObject({
  itemId: id<Item['id']>(),
  id: id<NoteOnAction['id']>(),
  on: day,
  text: z.string(),
})

export const editionContentSchema: z.ZodType<EditionContent> = z.strictObject({
  plan: planSchema,
  edition: editionSchema,
  sections: z.array(section),
  priorities: z.array(priority),
  partners: z.array(partner),
  aims: z.array(aim),
  riskWords,
  facts: z.array(fact),
  notes: z.array(noteOnAction).nullable(),
})

export const editionSummarySchema: z.ZodType<EditionSummary> = z.strictObject({
  priorities: count,
  projects: count,
  issues: count,
  actions: count,
  outcomes: count,
  measures: count,
  leads: count,
  fundingSources: count,
  links: count,
  sections: count,
  activities: count,
  readings: count,
  surveyWaves: count,
  mediationCases: count,
  evaluations: count,
  imports: count,
})
