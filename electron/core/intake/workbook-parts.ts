import { attributeOf, isOn, walkXml } from './xml-events.ts'
import { damaged } from './zip-directory.ts'
import type { OfficePackage } from './zip-guard.ts'

/** A sheet as the workbook lists it, in the order of its tabs. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  /** The part that holds its cells; null for a chart or dialog on a sheet of its own. */
  readonly part: string | null
}

/** What the workbook says of itself as a whole. */
export interface WorkbookEntry {
  readonly sheets: readonly SheetEntry[]
  /** True when day 0 is 1 January 1904, as in workbooks that began on a Mac. */
  readonly from1904: boolean
  readonly strings: string | null
  readonly styles: string | null
}

interface Relationship {
  readonly type: string
  readonly part: string
}

/** Reads the list of sheets, and where each part is. */
export function readWorkbookEntry(office: OfficePackage): WorkbookEntry {
  const main = office.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name))
  const bytes = main === undefined ? undefined : office.part(main)
  if (main === undefined || bytes === undefined) throw damaged('it lists no sheets')
  const relationships = readRelationships(office, main)
  const sheets: SheetEntry[] = []
  let from1904 = false
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isOn(attributeOf(attributes, 'date1904') ?? '0')
      if (name !== 'sheet') return
      const relationship = relationships.get(attributeOf(attributes, 'id') ?? '')
      sheets.push({
        name: (attributeOf(attributes, 'name') ?? `Sheet ${sheets.length + 1}`).slice(0, 100),
        hidden: !['visible', undefined].includes(attributeOf(attributes, 'state')),
        part: relationship !== undefined && /\/worksheet$/.test(relationship.type) ? relationship.part : null,
      })
    },
  })
  const ofType = (ending: string): string | null =>
    [...relationships.values()].find((relationship) => relationship.type.endsWith(ending))?.part ?? null
  return { sheets, from1904, strings: ofType('/sharedStrings'), styles: ofType('/styles') }
}

function readRelationships(office: OfficePackage, main: string): ReadonlyMap<string, Relationship> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const bytes = office.part(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const relationships = new Map<string, Relationship>()
  if (bytes === undefined) return relationships
  walkXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const target = attributeOf(attributes, 'Target') ?? ''
      relationships.set(attributeOf(attributes, 'Id') ?? '', {
        type: attributeOf(attributes, 'Type') ?? '',
        part: target.startsWith('/') ? target.slice(1) : folder + target,
      })
    },
  })
  return relationships
}
