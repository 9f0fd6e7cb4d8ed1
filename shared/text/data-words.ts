import type { DisclosureConcern, RetentionAction, RetentionSubject } from '../domain/mediation/index.ts'
import type { BlockKind, DueDate, ItemMark, SectionRole } from '../domain/plan/index.ts'

// Words for what the screens need none of, because they show it otherwise: for the sheets of everything.

export const SECTION_ROLE_WORDS: Readonly<Record<SectionRole, string>> = {
  statement: 'Statement of priorities',
  overview: 'Overview',
  priority: 'About one priority',
  appendix: 'Appendix',
  other: 'Other',
}

export const BLOCK_KIND_WORDS: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  bullet: 'Point of a list',
  number: 'Numbered point',
  quotation: 'Quotation',
  footnote: 'Footnote',
}

export const ITEM_MARK_WORDS: Readonly<Record<ItemMark, string>> = {
  none: 'Paragraph',
  bullet: 'Point of a list',
  number: 'Numbered point',
}

export const DUE_PRECISION_WORDS: Readonly<Record<DueDate['precision'], string>> = {
  day: 'The day',
  month: 'The end of the month',
  season: 'The end of the season',
  year: 'The end of the year',
}

export const RETENTION_ACTION_WORDS: Readonly<Record<RetentionAction, string>> = {
  erase: 'Erase',
  anonymise: 'Keep the counts only',
  review: 'Look at it',
}

export const RETENTION_SUBJECT_WORDS: Readonly<Record<RetentionSubject, string>> = {
  case: 'Case',
  form: 'Form',
}

export const DISCLOSURE_CONCERN_WORDS: Readonly<Record<DisclosureConcern, string>> = {
  nobody: 'No case',
  case: 'A case',
  party: 'A party of a case',
}
