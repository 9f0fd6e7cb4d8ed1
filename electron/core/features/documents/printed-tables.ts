import { type PaperPart, tablePart } from '../../../../shared/domain/documents/index.ts'
import type { EditionContent, Priority } from '../../../../shared/domain/plan/index.ts'

/** The priorities whose tables are among the chosen parts, in the order of the parts. */
export function printedTables(content: EditionContent, parts: readonly PaperPart[]): Priority[] {
  const priorities = new Map(content.priorities.map((priority) => [tablePart(priority), priority]))
  return parts.flatMap(({ key }) => priorities.get(key) ?? [])
}
