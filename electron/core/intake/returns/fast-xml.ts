import { damaged } from '../zip-directory.ts'

/**
 * The attributes of a tag. Where their values lie is noted while its end is looked for; one is cut out only when it is
 * asked for. Values are without entities.
 */
export class TagAttributes {
  #xml = ''
  #start = 0
  #count = 0
  /** Of each attribute in turn: the place of its "=", and of the quote that closes its value. */
  readonly #places: number[] = []

  /** Points to the tag that begins at a place, so that one object serves a whole walk. */
  begin(xml: string, start: number): void {
    this.#xml = xml
    this.#start = start
    this.#count = 0
  }

  /** Notes a quoted value of the tag; one that follows no "=" belongs to no attribute. */
  note(opening: number, closing: number): void {
    if (this.#xml.charCodeAt(opening - 1) !== 61) return
    this.#places[this.#count * 2] = opening - 1
    this.#places[this.#count * 2 + 1] = closing
    this.#count += 1
  }

  /** By its name with prefix, as office programs write it. */
  get(name: string): string | undefined {
    for (let at = 0; at < this.#count; at += 1) {
      const equals = this.#places[at * 2] ?? 0
      const start = equals - name.length
      if (
        start > this.#start &&
        isSpace(this.#xml.charCodeAt(start - 1)) &&
        this.#xml.startsWith(name, start)
      )
        return decodeEntities(this.#xml.slice(equals + 2, this.#places[at * 2 + 1]))
    }
    return undefined
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13
}

/** What a walk reports. Names come without their prefix; text without entities. */
export interface TagEvents {
  open(name: string, attributes: TagAttributes): void
  close(name: string): void
  text(text: string): void
}

/** Sheets need about ten levels. */
const DEEPEST = 64

/**
 * Walks through the XML of a sheet, which may have millions of tags: a fifth of the time of a general parser. It knows
 * no document type, no processing beyond the first line and no entities but XML's own; what is not well-formed is refused.
 */
export function walkTags(xml: string, events: TagEvents): void {
  const open: string[] = []
  const attributes = new TagAttributes()
  let at = xml.indexOf('<')
  let elements = 0
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1)
    if (next === 63 || next === 33) {
      at = afterOther(xml, at, events)
    } else {
      attributes.begin(xml, at)
      const end = tagEnd(xml, at, attributes)
      if (next === 47) {
        const name = open.pop()
        if (name === undefined || !closes(xml, at, end, name)) throw notWellFormed()
        events.close(localName(name))
      } else {
        elements += 1
        const isEmpty = xml.charCodeAt(end - 1) === 47
        const name = nameAt(xml, at + 1, isEmpty ? end - 1 : end)
        events.open(localName(name), attributes)
        if (isEmpty) events.close(localName(name))
        else if (open.push(name) > DEEPEST) throw damaged('its elements stand too deep in each other')
      }
      at = end + 1
    }
    const text = xml.indexOf('<', at)
    if (text > at && open.length > 0) events.text(decodeEntities(xml.slice(at, text)))
    at = text
  }
  if (open.length > 0 || elements === 0) throw notWellFormed()
}

/** A tag's name with its prefix. */
function nameAt(xml: string, start: number, most: number): string {
  let end = start
  while (end < most && !isSpace(xml.charCodeAt(end))) end += 1
  // Cells are elements of one letter, and a letter needs no string of its own.
  return end === start + 1 ? (xml[start] ?? '') : xml.slice(start, end)
}

/** Whether a closing tag is that of an element; prefixes may differ. */
function closes(xml: string, at: number, end: number, name: string): boolean {
  if (at + 2 + name.length === end && xml.startsWith(name, at + 2)) return true
  return localName(xml.slice(at + 2, end).trimEnd()) === localName(name)
}

/** The end of a tag; a `>` inside a quoted value is none. */
function tagEnd(xml: string, start: number, attributes: TagAttributes): number {
  // One pass, however many signs a value holds: going back to the start for each would take hours for a long value.
  let quote = 0
  let opening = 0
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code !== quote) continue
      attributes.note(opening, at)
      quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) {
      quote = code
      opening = at
    }
  }
  throw notWellFormed()
}

/** Steps over comments and the first line; hands over character data; refuses declarations. */
function afterOther(xml: string, at: number, events: TagEvents): number {
  if (xml.startsWith('<![CDATA[', at)) {
    const end = xml.indexOf(']]>', at)
    if (end < 0) throw notWellFormed()
    events.text(xml.slice(at + 9, end))
    return end + 3
  }
  const [opening, closing] = xml.startsWith('<!--', at) ? ['<!--', '-->'] : ['<?', '?>']
  const end = xml.startsWith(opening, at) ? xml.indexOf(closing, at + opening.length) : -1
  if (end < 0) throw notWellFormed()
  return end + closing.length
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function notWellFormed(): Error {
  return damaged('a part of it is not well-formed')
}
