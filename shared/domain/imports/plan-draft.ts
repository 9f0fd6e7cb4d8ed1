import type { MeasureKind, Polarity } from '../measures/index.ts'
import type {
  ColumnRole,
  DueDate,
  ItemMark,
  PriorityKind,
  RiskAssessment,
  SectionRole,
} from '../plan/content.ts'
import type { BlockKind, TextRun } from '../plan/text.ts'

/**
 * Where words stood in the file. Tables, rows, columns and paragraphs count from 1, rows with the header as row 1;
 * `table` is null for running text, whose `paragraph` counts through the document.
 */
export interface SourcePlace {
  readonly table: number | null
  readonly row: number | null
  readonly column: number | null
  readonly paragraph: number
  /** The table or sheet in a person's words ("table 3", "sheet Domestic Abuse, cell B7"). */
  readonly label: string
  /** The words exactly as they stood there. */
  readonly words: string
}

export interface DraftItem {
  readonly text: string
  readonly mark: ItemMark
  /** Every stretch of the file that went into the text, in order; a sentence cut by a page has two. */
  readonly sources: readonly SourcePlace[]
  /** For a measure: what its words say. */
  readonly measure?: { readonly kind: MeasureKind; readonly polarity: Polarity }
  /** For a measure or an action: the day that its words name. */
  readonly due?: DueDate
  /** For a lead: the partners that it names, by their draft names, in printed order. */
  readonly partners?: readonly string[]
}

export interface DraftRow {
  /** One entry for each column except the issue column, in column order. */
  readonly cells: readonly (readonly DraftItem[])[]
}

export interface DraftIssue {
  readonly statement: readonly DraftItem[]
  readonly rows: readonly DraftRow[]
}

export interface DraftColumn {
  readonly role: ColumnRole
  readonly heading: string
  /** Where the heading was printed first; empty for an issue column that the file does not have. */
  readonly sources: readonly SourcePlace[]
}

export interface DraftPriority {
  /** Stable inside the draft: sections and folded priorities refer to it. */
  readonly key: string
  readonly kind: PriorityKind
  readonly name: string
  readonly tableHeading: string | null
  readonly foldedInto: string | null
  readonly risk: RiskAssessment
  readonly hotspots: readonly string[]
  readonly columns: readonly DraftColumn[]
  readonly issues: readonly DraftIssue[]
  readonly sources: readonly SourcePlace[]
}

export interface DraftBlock {
  readonly kind: BlockKind
  readonly level: number
  readonly note: string | null
  readonly runs: readonly TextRun[]
  readonly sources: readonly SourcePlace[]
}

export interface DraftSection {
  readonly role: SectionRole
  readonly priority: string | null
  readonly heading: string
  readonly level: number
  readonly blocks: readonly DraftBlock[]
  readonly sources: readonly SourcePlace[]
}

export interface DraftPartner {
  readonly name: string
  readonly shortName: string | null
  readonly aliases: readonly string[]
}

/** Something that was put right because there was no doubt ("header repeated on the next page: left out"). */
export interface Healing {
  readonly kind: string
  readonly where: string
  readonly sentence: string
}

/** Something doubtful: a question for a person, with the answer that we would give. */
export interface Question {
  /** Stable for the same file: the same doubt has the same id each time the file is read. */
  readonly id: string
  readonly kind: string
  readonly where: string
  /** The question in plain English ("Two issue sentences stop mid-sentence. Join them?"). */
  readonly sentence: string
  /** What we propose, in plain English. */
  readonly proposal: string
  /** The answers that can be given; the first is the proposal. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** The answer that this draft was made with; null while nobody has answered. */
  readonly answer: string | null
  /** Where in the file the doubt stands. */
  readonly places: readonly SourcePlace[]
  /** What the question is about, one by one, where each may have an answer of its own; else empty. */
  readonly parts: readonly QuestionPart[]
}

/** One of the things that a question is about, with the same choices as the question. */
export interface QuestionPart {
  /** What its own answer goes under; stable for the same file. */
  readonly id: string
  readonly where: string
  /** Its words as they stand now, as a person tells it from the others. */
  readonly words: string
  readonly places: readonly SourcePlace[]
  /** Its own answer; null while it goes with the question's. */
  readonly answer: string | null
}

/** Words that were read and are not stored, with the reason. */
export interface LeftOut {
  readonly place: SourcePlace
  readonly reason: string
}

/** Counted so that read = stored + left out; the healing fails loudly when the sum does not hold. */
export interface WordAccount {
  readonly read: number
  readonly stored: number
  readonly leftOut: number
}

/** An existing plan as it was understood: everything that will be stored, what was healed, and what is doubtful. */
export interface PlanDraft {
  readonly title: string
  readonly area: string
  /** "2020-2023" as first and last year; null where the file does not say. */
  readonly span: { readonly firstYear: number; readonly lastYear: number } | null
  /** "2020/21" where the file says; null otherwise. */
  readonly editionLabel: string | null
  /** The lines that the title, the area and the span were read from. */
  readonly titleSources: readonly SourcePlace[]
  readonly sections: readonly DraftSection[]
  readonly priorities: readonly DraftPriority[]
  readonly partners: readonly DraftPartner[]
  readonly healed: readonly Healing[]
  readonly questions: readonly Question[]
  readonly leftOut: readonly LeftOut[]
  readonly words: WordAccount
}

/** Answers to questions, and to parts of questions, by their id; `'suggested'` takes every proposal. */
export type Answers = ReadonlyMap<string, string> | 'suggested'
