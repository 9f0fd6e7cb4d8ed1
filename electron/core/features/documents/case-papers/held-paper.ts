import type { ParsedInput } from '../../../../../shared/contract/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { type HeldLine, heldLabel, heldSheet } from '../../../../../shared/text/held-sheet.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import type { UnitOfWork } from '../../../store/unit-of-work.types.ts'
import { subjectAccess } from '../../mediation/index.ts'
import { heading, paragraph } from '../board/blocks.ts'
import { suggestReportName } from '../file-name.ts'
import { todayHere } from '../papers.ts'
import type { Printable } from '../printing.ts'
import { caseDocument } from './case-papers.ts'
import { councilInUse } from './council.ts'

type HeldChoice = Extract<ParsedInput<'documents.export'>, { what: 'subject-access' }>

/**
 * What is held about one party, as a paper for that party: the very sheet that the page shows, with the others taken out.
 * It leaves an entry in the audit log. @throws Failure `not-found`
 */
export async function heldPaper(
  work: UnitOfWork,
  { partyId, leavesOutMarks, print }: HeldChoice,
): Promise<Printable> {
  const sheet = heldSheet(await subjectAccess(work, partyId), { leavesOutMarks })
  const council = await work.read(councilInUse)
  const on = todayHere()
  const blocks: PressBlock[] = [
    heading(1, sheet.title),
    paragraph(`As held on ${dateInWords(on)}. ${sheet.about}`),
    ...sheet.sections.flatMap(({ heading: name, lines }) => [heading(2, name), ...lines.map(lineBlock)]),
  ]
  const title = 'Answer to a subject access request'
  const parts = [{ orientation: 'portrait', blocks, sheet: { footer: title } } as const]
  return caseDocument({ title, subject: 'What is held about one person', parts, on, council, print })
}

/** The name that is offered for its file: nobody's. */
export async function heldPaperName(db: ReadDb): Promise<string> {
  return suggestReportName((await councilInUse(db)).area, 'subject access', todayHere(), 'pdf')
}

function lineBlock(line: HeldLine): PressBlock {
  return { kind: 'paragraph', runs: [{ text: `${heldLabel(line)} `, strong: true }, { text: line.words }] }
}
