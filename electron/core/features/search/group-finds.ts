import type { PlanPlace, SearchFound, SearchHit } from '../../../../shared/contract/index.ts'
import type { ActivityId } from '../../../../shared/domain/activities/index.ts'
import type { ReadingId } from '../../../../shared/domain/measures/index.ts'
import type { CaseId } from '../../../../shared/domain/mediation/index.ts'
import type { IndicatorId, PlaceId } from '../../../../shared/domain/places/index.ts'
import type {
  BlockId,
  EditionId,
  FactId,
  IssueId,
  ItemId,
  PartnerId,
  PriorityId,
  SectionId,
} from '../../../../shared/domain/plan/index.ts'
import type { QuestionId, SurveyId } from '../../../../shared/domain/survey/index.ts'
import { countOf, sentenceCase } from '../../../../shared/text/counts.ts'
import { COLUMN_ROLE_WORDS } from '../../../../shared/text/plan-words.ts'
import { MATCH_END, MATCH_START, type PlacedMatch } from './search.repository.ts'
import type { SearchSource, SourceKind } from './search.sources.ts'

/** A match with its words and the source that it came from. */
export interface Find extends PlacedMatch {
  readonly source: SearchSource
  /** The words, with what was found between `MATCH_START` and `MATCH_END`. */
  readonly marked: string
}

/** Characters shown before and after what was found in a long text. */
const CONTEXT = 90

/** Finds, the best first, as the page shows them: under the priority or part that they belong to. */
export function groupFinds(finds: readonly Find[]): SearchFound['groups'] {
  const groups = Map.groupBy(finds, (find) => `${find.editionLabel ?? ''} ${groupTitle(find)}`)
  return [...groups.values()].map((group) => ({
    title: group[0] === undefined ? '' : groupTitle(group[0]),
    edition: group[0]?.editionLabel ?? null,
    hits: group.map(toHit),
  }))
}

function groupTitle({ priorityName, sectionHeading, surveyName, source }: Find): string {
  if (priorityName !== null) return priorityName
  if (source.kind === 'partner') return 'Partners'
  if (source.kind === 'fact') return 'Facts'
  if (source.kind === 'activity') return 'Activities'
  if (source.kind === 'case') return 'Mediation cases'
  if (source.kind === 'ward') return 'Wards'
  if (source.kind === 'indicator') return 'Counted in the wards'
  if (surveyName !== null) return `Survey: ${surveyName}`
  return sectionHeading === null || sectionHeading === '' ? 'Part without a heading' : sectionHeading
}

function toHit(find: Find): SearchHit {
  return { where: whereInWords(find), pieces: shorten(piecesOf(find.marked)), place: placeOf(find) }
}

const WHERE: Readonly<Record<SourceKind, (find: Find) => string>> = {
  item: (find) => issueWords(find, find.role === null ? 'entry' : COLUMN_ROLE_WORDS[find.role].toLowerCase()),
  source: (find) => issueWords(find, 'source of a measure'),
  note: (find) => issueWords(find, 'progress note'),
  fact: () => 'Fact',
  activity: () => 'Activity',
  reading: (find) => issueWords(find, 'note on a reading'),
  survey: () => 'Survey',
  question: () => 'Question of a survey',
  wording: ({ waveName }) => `Question, as it was asked in ${waveName ?? 'a wave'}`,
  case: () => 'Case, by its reference',
  ward: ({ ownName }) => (ownName === null ? 'Ward or area' : `Another name of ${ownName}`),
  indicator: ({ ownName }) => (ownName === null ? 'Counted in the wards' : `Another name of ${ownName}`),
  block: (find) => (find.priorityName === null ? 'Text' : sectionWords(find)),
  heading: () => 'Heading',
  priority: () => 'Priority',
  hotspot: () => 'Where most',
  partner: ({ partnerUses }) => `Partner, named ${countOf(partnerUses ?? 0, 'time')} as lead`,
}

function whereInWords(find: Find): string {
  return WHERE[find.source.kind](find)
}

function issueWords({ issuePosition, role }: Find, what: string): string {
  const issue = `Issue ${issuePosition ?? 0}`
  return role === 'issue' ? issue : `${issue}, ${what}`
}

function sectionWords({ sectionHeading, priorityName }: Find): string {
  const isOwn = sectionHeading === null || sectionHeading === '' || sectionHeading === priorityName
  return isOwn ? 'Text of the priority' : sentenceCase(sectionHeading)
}

function placeOf(find: Find): PlanPlace {
  return {
    editionId: find.editionId as EditionId | null,
    priorityId: find.priorityId as PriorityId | null,
    sectionId: find.sectionId as SectionId | null,
    blockId: find.blockId as BlockId | null,
    issueId: find.issueId as IssueId | null,
    itemId: find.itemId as ItemId | null,
    partnerId: find.partnerId as PartnerId | null,
    factId: find.factId as FactId | null,
    readingId: find.readingId as ReadingId | null,
    activityId: find.activityId as ActivityId | null,
    surveyId: find.surveyId as SurveyId | null,
    questionId: find.questionId as QuestionId | null,
    caseId: find.caseId as CaseId | null,
    wardId: find.wardId as PlaceId | null,
    indicatorId: find.indicatorId as IndicatorId | null,
  }
}

type Piece = SearchHit['pieces'][number]

/** The text cut at the marks that the index put in. */
export function piecesOf(marked: string): Piece[] {
  return marked.split(MATCH_START).flatMap((part, at) => {
    const [first = '', rest] = part.split(MATCH_END)
    const pieces = at === 0 ? [{ text: part, isMatch: false }] : [{ text: first, isMatch: true }]
    if (at > 0 && rest !== undefined) pieces.push({ text: rest, isMatch: false })
    return pieces.filter(({ text }) => text !== '')
  })
}

/** A long text around what was found first; cut at words, with an ellipsis where something was left out. */
export function shorten(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ isMatch }) => isMatch)
  let room = CONTEXT * 2
  return pieces.flatMap((piece, at) => {
    if (at < first) return at === first - 1 ? [{ ...piece, text: lastWords(piece.text) }] : []
    if (room <= 0) return []
    const text = piece.isMatch ? piece.text : firstWords(piece.text, room)
    room -= text.length
    return [{ ...piece, text }]
  })
}

function lastWords(text: string): string {
  if (text.length <= CONTEXT) return text
  return `… ${text.slice(-CONTEXT).replace(/^\S*\s/u, '')}`
}

function firstWords(text: string, room: number): string {
  if (text.length <= room) return text
  return `${text.slice(0, room).replace(/\s\S*$/u, '')} …`
}
