import type { ParsedInput } from '../../../../shared/contract/index.ts'
import type { ReadDb } from '../../store/index.ts'
import { getEditionContent, getEditionInUse } from '../plan/index.ts'
import { draftReport, getPublication, planWardPages } from './board/index.ts'
import { boardPaper } from './board-paper.ts'
import { suggestBoardName, suggestFileName } from './file-name.ts'
import { isExtract, paperOf, todayHere } from './papers.ts'
import type { Printable } from './printing.ts'

type BoardChoice = Extract<ParsedInput<'documents.export'>, { what: 'board' }>

/** The paper that was asked for, ready to be printed, and the name that is offered for its file. */
export async function chosenPaper(
  db: ReadDb,
  choice: ParsedInput<'documents.export'>,
): Promise<{ readonly printable: Printable; readonly name: string }> {
  if (choice.what === 'board') return boardReportOf(db, choice)
  const content = await getEditionContent(db, choice.edition ?? (await getEditionInUse(db)).id)
  const today = todayHere()
  const wards = choice.wards === true ? await planWardPages(db, content, today) : []
  return {
    printable: paperOf(content, choice, today, wards),
    name: suggestFileName(content, choice.what, choice.format, isExtract(content, choice)),
  }
}

async function boardReportOf(db: ReadDb, { edition, period, asAt, issued, format }: BoardChoice) {
  if (issued !== null) {
    const { report, mark } = await getPublication(db, issued)
    return { printable: boardPaper(report, mark, format), name: nameOf(report, format) }
  }
  const editionId = edition ?? (await getEditionInUse(db)).id
  const { report } = await draftReport(db, { editionId, period, asAt: asAt ?? todayHere() })
  return { printable: boardPaper(report, null, format), name: nameOf(report, format) }
}

function nameOf({ area, asAt }: Parameters<typeof boardPaper>[0], format: BoardChoice['format']): string {
  return suggestBoardName(area, asAt, format)
}
