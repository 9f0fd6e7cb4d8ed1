import type { SectionRole } from '../plan/content.ts'
import type { Assembly, SectionBuild } from './assembly.ts'
import type { Findings } from './findings.ts'
import { blocksOf, noteBlocks, notesReferred, numberNotes } from './narrative.ts'
import type { Passage } from './passages.ts'
import type { DraftBlock, DraftSection } from './plan-draft.ts'

const STATEMENT = /\bpriorities\b|\bstatement\b|\bvision\b/i
const OVERVIEW = /\b(?:overview|introduction|background|foreword|summary|context|welcome)\b/i
const APPENDIX = /\b(?:appendix|appendices|annex|glossary|abbreviations|notes|contacts?)\b/i

/** The narrative sections in printed order, each footnote at the end of the section that refers to it. */
export function draftSections(
  assembly: Assembly,
  listed: readonly Passage[],
  keyOfSection: ReadonlyMap<SectionBuild, string>,
  findings: Findings,
): DraftSection[] {
  const marks = numberNotes(
    assembly.sections.flatMap((section) => section.texts),
    assembly.notes,
  )
  const blocks = assembly.sections.map((section) => blocksOf(section.texts, marks, findings))
  const footnotes = blocks.flatMap((own) => own.filter((block) => block.kind === 'footnote'))
  const notes = [...footnotes, ...assembly.notes.flatMap((note) => noteBlocks(note, marks))]
  const texts = blocks.map((own) => own.filter((block) => block.kind !== 'footnote'))
  const sections = assembly.sections.map((section, at): DraftSection => {
    const own = texts[at] ?? []
    const priority = keyOfSection.get(section) ?? null
    return {
      role: roleOf(section, priority, listed),
      priority,
      heading: section.name,
      level: Math.min(section.rank, 2),
      blocks: own,
      sources: section.heading === null ? [] : [section.heading.place],
    }
  })
  return levelled(withNotes(sections, notes))
}

function withNotes(sections: readonly DraftSection[], notes: readonly DraftBlock[]): DraftSection[] {
  const homes = notes.map((note) =>
    sections.findIndex((section) =>
      section.blocks.some((block) => note.note !== null && notesReferred(block).includes(note.note)),
    ),
  )
  const home = (at: number): number => ((homes[at] ?? -1) === -1 ? sections.length - 1 : (homes[at] ?? 0))
  const placed = sections.map((section, index) => ({
    ...section,
    blocks: [...section.blocks, ...notes.filter((_, at) => home(at) === index)],
  }))
  if (placed.length > 0 || notes.length === 0) return placed
  return [{ role: 'appendix', priority: null, heading: 'Notes', level: 1, blocks: notes, sources: [] }]
}

/** Stories of priorities under a heading that has no text of its own stand below it. */
function levelled(sections: readonly DraftSection[]): DraftSection[] {
  const isFlat = sections.every((section) => section.level === 1)
  if (!isFlat) return [...sections]
  let isUnderHeading = false
  return sections.map((section) => {
    if (section.role !== 'priority') {
      isUnderHeading = section.blocks.length === 0 && /\bpriorit|\bprojects?\b/i.test(section.heading)
      return section
    }
    return isUnderHeading ? { ...section, level: 2 } : section
  })
}

function roleOf(section: SectionBuild, priority: string | null, listed: readonly Passage[]): SectionRole {
  if (priority !== null) return 'priority'
  const own = section.texts.flatMap((text) => text.passages)
  if (listed.some((passage) => own.includes(passage))) return 'statement'
  if (own.length > 0 && listed.length === 0 && STATEMENT.test(section.name)) return 'statement'
  if (OVERVIEW.test(section.name)) return 'overview'
  return APPENDIX.test(section.name) ? 'appendix' : 'other'
}
