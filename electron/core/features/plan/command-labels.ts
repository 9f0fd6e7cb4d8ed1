import * as blocks from './block.service.ts'
import * as columns from './column.service.ts'
import * as editions from './edition.service.ts'
import * as issues from './issue.service.ts'
import * as items from './item.service.ts'
import * as details from './item-detail.service.ts'
import * as notes from './note.service.ts'
import * as priorities from './priority.service.ts'
import * as rows from './row.service.ts'
import * as sections from './section.service.ts'

const SERVICES = [blocks, columns, editions, issues, items, details, notes, priorities, rows, sections]

/** What each command is called to a person, by its name in the audit log. */
const LABELS: ReadonlyMap<string, string> = new Map(
  SERVICES.flatMap((service) =>
    Object.values(service).flatMap((command): [string, string][] =>
      typeof command === 'function' && 'commandName' in command ? [[command.commandName, command.label]] : [],
    ),
  ),
)

/** What a command is called to a person ("Add an issue"); its own name where it has no label. */
export function commandLabel(name: string): string {
  return LABELS.get(name) ?? name
}
