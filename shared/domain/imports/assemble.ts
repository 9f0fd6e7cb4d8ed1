import type { Segment } from './action-table.ts'
import type { Assembly, OpenSheet, PriorityBuild, SectionBuild } from './assembly.ts'
import type { Findings } from './findings.ts'
import type { HeadingNode, Node, TableNode, TextNode } from './outline.ts'
import type { NoteLines, Passage } from './passages.ts'
import { titleNodes } from './plan-facts.ts'
import { announcesPriority, bareName, coreName, isProjectName, likeness } from './priority-name.ts'
import { pickTitle } from './table-title.ts'

/** Puts headings, text and tables together: which text makes which section, which rows belong to which priority. */
export function assemble(nodes: readonly Node[], findings: Findings): Assembly {
  const titles = titleNodes(nodes)
  const rest = nodes.filter((node) => !titles.includes(node))
  const builder = new Assembler(titles.flatMap(passagesOf), topRank(rest), findings)
  for (const [at, node] of rest.entries()) builder.take(node, rest[at + 1])
  return builder.finish()
}

function passagesOf(node: Node): readonly Passage[] {
  if (node.kind === 'heading') return [node.passage]
  return node.kind === 'text' ? node.passages : []
}

function topRank(nodes: readonly Node[]): number {
  const ranks = nodes.flatMap((node) => (node.kind === 'heading' ? [node.rank] : []))
  return ranks.length === 0 ? 1 : Math.min(...ranks)
}

/** Likeness from which a second table belongs to a priority that has one already. */
const SAME_TABLE = 0.9

class Assembler {
  readonly #title: Passage[]
  readonly #topRank: number
  readonly #findings: Findings
  readonly #sections: SectionBuild[] = []
  readonly #priorities: PriorityBuild[] = []
  readonly #notes: NoteLines[] = []
  #headings: { readonly passage: Passage; readonly rank: number }[] = []
  #section: SectionBuild | null = null
  #priority: PriorityBuild | null = null
  #tableHeading: Passage | null = null
  #sheet: OpenSheet | null = null

  constructor(title: readonly Passage[], top: number, findings: Findings) {
    this.#title = [...title]
    this.#topRank = top
    this.#findings = findings
  }

  take(node: Node, next: Node | undefined): void {
    switch (node.kind) {
      case 'heading':
        this.#takeHeading(node, next)
        return
      case 'text':
        this.#takeText(node)
        return
      case 'table':
        this.#takeTable(node)
        return
      case 'note':
        this.#notes.push(node)
        return
      case 'sheet':
        this.#closeSheet()
        this.#sheet = { sheet: node, isNameUsed: false }
        this.#headings = []
        this.#section = null
        this.#priority = null
    }
  }

  finish(): Assembly {
    this.#closeSheet()
    return {
      title: this.#title,
      sections: this.#sections,
      priorities: this.#priorities,
      notes: this.#notes,
    }
  }

  #closeSheet(): void {
    const open = this.#sheet
    if (open === null || open.isNameUsed || open.sheet.name === null) return
    this.#findings.leaveOut(
      [open.sheet.name.place],
      'It is the name of a sheet whose content has its own headings.',
    )
  }

  #takeHeading(node: HeadingNode, next: Node | undefined): void {
    const { passage, rank } = node
    const relative = rank - this.#topRank + 1
    const opensTable = next?.kind === 'table' && next.opensGrid
    const isInside = relative > 2 && !announcesPriority(passage.text)
    if (!opensTable && isInside && this.#section !== null) {
      this.#section.texts.push({ passages: [passage], headingLevel: Math.min(relative, 6) })
      return
    }
    this.#headings = [...this.#headings.filter((one) => one.rank < rank), { passage, rank }]
    if (opensTable) {
      this.#tableHeading = passage
      return
    }
    this.#openSection(passage, passage.text, Math.min(relative, 2))
    this.#priority = null
  }

  #openSection(heading: Passage | null, name: string, rank: number): SectionBuild {
    const section: SectionBuild = { heading, name, rank, texts: [], priority: null }
    this.#sections.push(section)
    this.#section = section
    return section
  }

  #takeText(node: TextNode): void {
    const section = this.#section ?? this.#openUnnamedSection()
    section.texts.push({ passages: node.passages, headingLevel: null })
  }

  #openUnnamedSection(): SectionBuild {
    const open = this.#sheet
    if (open?.sheet.name && !open.isNameUsed) {
      open.isNameUsed = true
      return this.#openSection(open.sheet.name, open.sheet.name.text, 1)
    }
    return this.#openSection(null, open?.sheet.name?.text ?? 'Introduction', 1)
  }

  #takeTable(node: TableNode): void {
    const { segment } = node
    const heading = this.#tableHeading
    this.#tableHeading = null
    const priorityColumn = segment.layout.columns.findIndex((column) => column.role === 'priority')
    if (priorityColumn !== -1) this.#takeMixedTable(segment, priorityColumn, heading)
    else this.#takeOwnTable(segment, heading)
  }

  /** A table of one priority, named by its title rows, the heading above it, the section around it or its sheet. */
  #takeOwnTable(segment: Segment, heading: Passage | null): void {
    const picked = pickTitle(segment.titles, this.#sheet?.sheet.name?.text ?? null)
    this.#takeSpareTitles(picked.others)
    const ownName =
      heading !== null && coreName(heading.text) !== '' && !isGeneric(heading.text) ? heading : null
    const titled = picked.title ?? ownName
    if (titled !== null) {
      this.#priority = this.#openPriority(titled)
      if (ownName !== null && picked.title !== null) this.#keepAsSection(ownName)
      else if (heading !== null && ownName === null) this.#keepAsSection(heading)
    } else if (heading !== null || this.#priority === null) {
      this.#priority = this.#priorityAround(heading)
    }
    const priority = this.#priority
    if (priority !== null) priority.groups.push({ segment, rows: [...segment.rows] })
  }

  #keepAsSection(heading: Passage): void {
    const section = this.#section
    this.#openSection(heading, heading.text, 2)
    this.#section = section ?? this.#section
  }

  /** The priority that a table under no heading of its own belongs to. */
  #priorityAround(heading: Passage | null): PriorityBuild {
    const around = this.#headings.findLast((one) => one.passage !== heading && !isGeneric(one.passage.text))
    const titles = heading === null ? [] : [heading]
    const open = this.#sheet
    if (around !== undefined) {
      const priority = this.#named(bareName(around.passage.text), around.passage.text, titles)
      const section = this.#sections.find((one) => one.heading === around.passage)
      if (section !== undefined) section.priority = priority
      return priority
    }
    if (open?.sheet.name) {
      const { name } = open.sheet
      if (open.isNameUsed) return this.#named(bareName(name.text), name.text, titles)
      open.isNameUsed = true
      return this.#named(bareName(name.text), name.text, [name, ...titles])
    }
    this.#findings.heal('unnamed-table', [], 'A table stands under no heading; it was named “Action plan”.')
    return this.#named('Action plan', heading?.text ?? '', titles)
  }

  #openPriority(title: Passage): PriorityBuild {
    const known = this.#find(title.text)
    const open = this.#sheet
    if (open?.sheet.name && !open.isNameUsed && likeness(open.sheet.name.text, title.text) === 1) {
      open.isNameUsed = true
      this.#findings.leaveOut([open.sheet.name.place], 'The sheet is called like the priority on it.')
    }
    if (known !== undefined) {
      const where = [title.place.label]
      this.#findings.heal('table-goes-on', where, 'A table goes on under a heading that was repeated.')
    }
    return this.#named(bareName(title.text), title.text, [title])
  }

  #named(name: string, printed: string, titles: readonly Passage[]): PriorityBuild {
    const known = this.#find(name)
    if (known !== undefined) {
      this.#findings.leaveOut(
        titles.map((title) => title.place),
        'The heading of the table is repeated where the table goes on.',
      )
      return known
    }
    const priority = { name, isProject: isProjectName(printed), titles, groups: [] }
    this.#priorities.push(priority)
    return priority
  }

  #find(name: string): PriorityBuild | undefined {
    return this.#priorities.find((one) => likeness(one.name, name) >= SAME_TABLE)
  }

  /** One table for all priorities: each row says which it belongs to, a blank one to that of the row above. */
  #takeMixedTable(segment: Segment, column: number, heading: Passage | null): void {
    if (heading !== null && !this.#takePlanTitle(heading)) this.#keepAsSection(heading)
    this.#takeSpareTitles(segment.titles)
    for (const row of segment.rows) {
      const named = row.cells[column] ?? []
      const [first] = named
      if (first !== undefined) {
        const text = named.map((passage) => passage.text).join(' ')
        const known = this.#find(text)
        if (known !== undefined) {
          this.#findings.leaveOut(
            named.map((passage) => passage.place),
            'The name of the priority is repeated in each row.',
          )
        }
        this.#priority = known ?? this.#named(bareName(text), text, named)
      }
      const priority = this.#priority ?? this.#named('Action plan', '', [])
      this.#priority = priority
      const last = priority.groups.at(-1)
      if (last?.segment === segment) last.rows.push(row)
      else priority.groups.push({ segment, rows: [row] })
    }
  }

  /** Rows above a header that name no priority: the plan's title, or text. */
  #takeSpareTitles(titles: readonly Passage[]): void {
    for (const title of titles) {
      if (!this.#takePlanTitle(title)) this.#takeText({ kind: 'text', passages: [title] })
    }
  }

  /** Takes a line as the title of the plan, or leaves it out where it repeats that; false when it is neither. */
  #takePlanTitle(line: Passage): boolean {
    if (this.#title.some((one) => one.text === line.text)) {
      this.#findings.leaveOut([line.place], 'The title of the plan is repeated.')
      return true
    }
    const isTitle = this.#title.length === 0 && /\b(?:plan|strategy)\b/i.test(line.text)
    if (isTitle) this.#title.push(line)
    return isTitle
  }
}

const GENERIC_WORDS =
  /\b(?:our|the|key|action|actions|plan|plans|delivery|work|table|tables|activity|community|safety|partnership|csp|draft|approach|response|ambition|commitments?|steps|next|appendix|annex|district|borough|council|year|what|we|will|do|how|deliver|to|this|for|of|and|\d+|[a-z])\b/g

/** True for a heading that only says that an action plan follows. */
function isGeneric(text: string): boolean {
  const left = coreName(text).replace(GENERIC_WORDS, '').trim()
  return left === ''
}
