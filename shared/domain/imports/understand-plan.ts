import { assemble } from './assemble.ts'
import type { Assembly } from './assembly.ts'
import { draftIssues } from './draft-items.ts'
import { draftPriorities } from './draft-priorities.ts'
import { draftSections } from './draft-sections.ts'
import { columnsWith, type HealTable } from './entries.ts'
import { createFindings, type Findings, refuseStrayAnswers } from './findings.ts'
import { healTables } from './heal-tables.ts'
import { passagesIn, withoutHiddenSheets } from './hidden-sheets.ts'
import { proposePartners } from './lead-partners.ts'
import { listedPriorities, outlineOf } from './outline.ts'
import { readPassages } from './passages.ts'
import type { Answers, PlanDraft, Question } from './plan-draft.ts'
import { planFacts } from './plan-facts.ts'
import type { RawDocument } from './raw-document.ts'
import { usageOf } from './run-on.ts'
import { splitLeads } from './run-together-leads.ts'
import { readTables } from './tables.ts'
import { accountForWords } from './word-account.ts'

/**
 * Understands an existing plan: which words are its title, its story, its priorities, and the items of its action
 * tables. What is certain is put right and reported in `healed`; what is doubtful is a question, made with the given
 * answer or, while there is none, with the reading that changes least. The same file gives the same question ids.
 *
 * Never fails for a file, whatever stands in it; an answer to no question, or none of its choices, is a Failure.
 * Throws when a word was lost, which is a bug.
 */
export function understandPlan(raw: RawDocument, answers: Answers): PlanDraft {
  const draft = draftOf(raw, answers)
  const raised = new Set(draft.questions.flatMap(idsOf))
  if (answers !== 'suggested' && [...answers.keys()].some((id) => !raised.has(id))) {
    // One answer can settle another question; that one may still be answered.
    for (const question of draftOf(raw, new Map()).questions) for (const id of idsOf(question)) raised.add(id)
    refuseStrayAnswers(answers, raised)
  }
  return { ...draft, words: accountForWords(raw, draft) }
}

function idsOf({ id, parts }: Question): string[] {
  return [id, ...parts.map((part) => part.id)]
}

/**
 * The answers without those that nothing asks for any longer: an answer that a person changes can settle a question,
 * or a part of one, that was answered after it.
 */
export function standingAnswers(
  raw: RawDocument,
  answers: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const asked = new Set(draftOf(raw, answers).questions.flatMap(idsOf))
  if ([...answers.keys()].every((id) => asked.has(id))) return answers
  for (const id of draftOf(raw, new Map()).questions.flatMap(idsOf)) asked.add(id)
  return new Map([...answers].filter(([id]) => asked.has(id)))
}

/** The answers given so far, and the proposal for every question that has none: what is stored when a person is content. */
export function proposalsFor(
  raw: RawDocument,
  answers: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const all = new Map(answers)
  for (;;) {
    const open = draftOf(raw, all).questions.filter((question) => question.answer === null)
    if (open.length === 0) return all
    for (const { id, choices } of open) all.set(id, choices[0]?.value ?? '')
  }
}

function draftOf(raw: RawDocument, answers: Answers): Omit<PlanDraft, 'words'> {
  const findings = createFindings(answers)
  const parts = withoutHiddenSheets(readPassages(raw), findings)
  const listed = listedPriorities(parts)
  const grids = readTables(parts, findings)
  const layouts = [...grids.values()].flat().map((segment) => segment.layout)
  const nodes = outlineOf(parts, grids, listed, findings)
  const assembly = assemble(nodes, findings)
  const texts = parts.flatMap(passagesIn).map((passage) => passage.text)
  const tables = healTables(assembly.priorities, layouts, usageOf(texts), findings)
  const facts = factsOf(assembly)
  const partners = proposePartners(leadsOf(tables), texts, facts.area, findings)
  splitLeads(tables, partners, findings)
  const issues = draftIssues(tables, partners, facts.editionLabel, findings)
  const { priorities, keyOfSection } = draftPriorities(assembly, listed, tables, issues, findings)
  return {
    ...facts,
    titleSources: assembly.title.map((passage) => passage.place),
    sections: draftSections(assembly, listed, keyOfSection, findings),
    priorities,
    partners,
    ...collected(findings),
  }
}

function factsOf(assembly: Assembly): ReturnType<typeof planFacts> {
  const headings = [
    ...assembly.sections.map((section) => section.name),
    ...assembly.priorities.flatMap((priority) => priority.titles.map((title) => title.text)),
  ]
  const text = assembly.sections.flatMap((section) =>
    section.texts.flatMap((one) => one.passages.map((passage) => passage.text)),
  )
  return planFacts(assembly.title, headings, text)
}

function leadsOf(tables: readonly HealTable[]): string[] {
  return tables.flatMap((table) =>
    columnsWith(table, ['lead']).flatMap((column) =>
      table.issues.flatMap((issue) =>
        issue.rows.flatMap((row) => (row.cells[column] ?? []).map((entry) => entry.text)),
      ),
    ),
  )
}

function collected(findings: Findings): Pick<PlanDraft, 'healed' | 'questions' | 'leftOut'> {
  return { healed: findings.healed, questions: findings.questions, leftOut: findings.leftOut }
}
