import type { Assembly, PriorityBuild, SectionBuild } from './assembly.ts'
import type { HealTable } from './entries.ts'
import type { Findings } from './findings.ts'
import type { Passage } from './passages.ts'
import type { DraftIssue, DraftPriority } from './plan-draft.ts'
import {
  announcesPriority,
  bareName,
  bestMatch,
  bracketWords,
  coreName,
  isProjectName,
} from './priority-name.ts'
import { readRisk } from './risk-words.ts'

/** A priority with what was found of it: its table, the point of the list that names it, its sections. */
interface Candidate {
  readonly name: string
  readonly isProject: boolean
  readonly build: PriorityBuild | null
  readonly sections: SectionBuild[]
  foldedInto: Candidate | null
}

export interface DraftedPriorities {
  readonly priorities: readonly DraftPriority[]
  /** The key of the priority whose story a section tells. */
  readonly keyOfSection: ReadonlyMap<SectionBuild, string>
}

/** The priorities of the draft in printed order: those with tables, and those that the text only lists or tells of. */
export function draftPriorities(
  assembly: Assembly,
  listed: readonly Passage[],
  tables: readonly HealTable[],
  issues: readonly (readonly DraftIssue[])[],
  findings: Findings,
): DraftedPriorities {
  const candidates = assembly.priorities.map(
    (build): Candidate => ({
      name: build.name,
      isProject: build.isProject,
      build,
      sections: [],
      foldedInto: null,
    }),
  )
  addListed(candidates, listed)
  linkSections(candidates, assembly.sections)
  foldNamed(candidates, findings)
  const keys = new Map(candidates.map((candidate, at) => [candidate, `priority-${at + 1}`]))
  const priorities = candidates.map((candidate): DraftPriority => {
    const at = candidate.build === null ? -1 : assembly.priorities.indexOf(candidate.build)
    return {
      key: keys.get(candidate) ?? '',
      kind: candidate.isProject ? 'project' : 'priority',
      ...namesOf(candidate),
      foldedInto: candidate.foldedInto === null ? null : (keys.get(candidate.foldedInto) ?? null),
      ...readRisk(candidate.sections.flatMap(paragraphsOf)),
      columns: (tables[at]?.columns ?? []).map(({ role, heading, sources }) => ({ role, heading, sources })),
      issues: issues[at] ?? [],
    }
  })
  reportRisk(priorities, findings)
  const keyOfSection = new Map(
    candidates.flatMap((one) => one.sections.map((section) => [section, keys.get(one) ?? ''] as const)),
  )
  return { priorities, keyOfSection }
}

/** Points of the list that no table names are priorities too; each stands behind the one that it is listed after. */
function addListed(candidates: Candidate[], listed: readonly Passage[]): void {
  let before: Candidate | null = null
  for (const passage of listed) {
    const found: Candidate | null = bestMatch(passage.text, candidates, (one) => one.name)
    if (found !== null) {
      before = found
      continue
    }
    const added: Candidate = {
      name: bareName(passage.text),
      isProject: isProjectName(passage.text),
      build: null,
      sections: [],
      foldedInto: null,
    }
    candidates.splice(before === null ? 0 : candidates.indexOf(before) + 1, 0, added)
    before = added
  }
}

/** Finds the story of each priority; what stands below its heading belongs to it. */
function linkSections(candidates: Candidate[], sections: readonly SectionBuild[]): void {
  let parent: { readonly candidate: Candidate; readonly rank: number } | null = null
  for (const section of sections) {
    const own = candidateOf(section, candidates)
    if (own !== null) parent = { candidate: own, rank: section.rank }
    else if (parent !== null && section.rank <= parent.rank) parent = null
    const candidate = own ?? parent?.candidate
    candidate?.sections.push(section)
  }
}

function candidateOf(section: SectionBuild, candidates: Candidate[]): Candidate | null {
  if (section.priority !== null) return candidates.find((one) => one.build === section.priority) ?? null
  if (section.heading === null) return null
  const found = bestMatch(section.name, candidates, (one) => one.name)
  if (found !== null || !announcesPriority(section.name) || section.texts.length === 0) return found
  const [name, isProject] = [bareName(section.name), isProjectName(section.name)]
  const added: Candidate = { name, isProject, build: null, sections: [], foldedInto: null }
  candidates.push(added)
  return added
}

/** Asks about priorities without a table that another's name includes in brackets. */
function foldNamed(candidates: readonly Candidate[], findings: Findings): void {
  const folds = candidates.flatMap((candidate) => {
    if (candidate.build !== null) return []
    const words = coreName(candidate.name)
    const into = candidates.find(
      (one) => one.build !== null && ` ${bracketWords(one.name)} `.includes(` ${words} `) && words !== '',
    )
    return into === undefined ? [] : [{ candidate, into }]
  })
  if (folds.length === 0) return
  const pairs = folds.map(({ candidate, into }) => `“${candidate.name}” into “${shortName(into.name)}”`)
  const answers = findings.askOfEach({
    kind: 'folded-priority',
    parts: pairs.map((pair) => ({ words: pair, sources: [], place: pair })),
    sentence: `${folds.length === 1 ? 'One listed priority has' : `${folds.length} listed priorities have`} no table, but another priority names ${folds.length === 1 ? 'it' : 'them'} in brackets. Is the work in that table?`,
    proposal: 'Fold each into the priority that names it.',
    choices: [
      { value: 'fold', label: 'Fold in' },
      { value: 'keep-apart', label: 'Keep as priorities without a table' },
    ],
    meanwhile: 'fold',
  })
  for (const [at, { candidate, into }] of folds.entries()) {
    if (answers[at] === 'fold') candidate.foldedInto = into
  }
}

function shortName(name: string): string {
  return name.replace(/\s*[([].*$/, '')
}

/** A priority is called as the heading of its story says; a project as its table says. */
function namesOf(candidate: Candidate): Pick<DraftPriority, 'name' | 'tableHeading' | 'sources'> {
  const titles = candidate.build?.titles ?? []
  const printed = titles.map((title) => title.text).join(' ')
  const [section] = candidate.sections
  const story = section?.heading === null || section === undefined ? null : bareName(section.name)
  const name = candidate.isProject && printed !== '' ? candidate.name : (story ?? candidate.name)
  return {
    name,
    tableHeading: printed === '' || printed === name ? null : printed,
    sources: titles.map((title) => title.place),
  }
}

function paragraphsOf(section: SectionBuild): string[] {
  return section.texts.flatMap((text) => text.passages.map((passage) => passage.text))
}

function reportRisk(priorities: readonly DraftPriority[], findings: Findings): void {
  const read = priorities.filter(
    ({ risk, hotspots }) =>
      hotspots.length > 0 ||
      [risk.volume, risk.individualHarm, risk.communityHarm].some((word) => word !== null),
  )
  if (read.length === 0) return
  findings.heal(
    'risk-words',
    read.map((priority) => priority.name),
    'The assessed risk and the hotspots were read from the text of the priorities.',
  )
}
