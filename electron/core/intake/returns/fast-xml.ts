import { damaged } from '../zip-directory.ts'
import { TagNames } from './tag-names.ts'
import { isSpace, utf8Bytes, XmlSpan } from './xml-bytes.ts'

/**
 * The attributes of a tag. Where their values lie is noted while its end is looked for; one is cut out only when it is
 * asked for. Values are without entities.
 */
export class TagAttributes {
  readonly #bytes: Buffer
  readonly #names: TagNames
  readonly #found: XmlSpan
  #start = 0
  #count = 0
  /** Of each attribute in turn: the place of its "=", and of the quote that closes its value. */
  readonly #places: number[] = []

  constructor(bytes: Buffer, names: TagNames) {
    this.#bytes = bytes
    this.#names = names
    this.#found = new XmlSpan(bytes)
  }

  /** Points to the tag that begins at a place, so that one object serves a whole walk. */
  begin(start: number): void {
    this.#start = start
    this.#count = 0
  }

  /** Notes a quoted value of the tag; one that follows no "=" belongs to no attribute. */
  note(opening: number, closing: number): void {
    if (this.#bytes[opening - 1] !== EQUALS) return
    this.#places[this.#count * 2] = opening - 1
    this.#places[this.#count * 2 + 1] = closing
    this.#count += 1
  }

  /** By its name with prefix, as office programs write it. */
  get(name: string): string | undefined {
    return this.find(name)?.words()
  }

  /** The same as one of the few words that such an attribute has; empty where it is not there. */
  word(name: string): string {
    const found = this.find(name)
    return found === undefined ? '' : this.#names.at(found.start, found.end)
  }

  /** Where its value stands, until something else is asked for. */
  find(name: string): XmlSpan | undefined {
    for (let at = 0; at < this.#count; at += 1) {
      const equals = this.#places[at * 2] ?? 0
      const start = equals - name.length
      if (start > this.#start && isSpace(this.#bytes[start - 1]) && this.#isAt(name, start))
        return this.#found.at(equals + 2, this.#places[at * 2 + 1] ?? equals + 2)
    }
    return undefined
  }

  #isAt(name: string, start: number): boolean {
    for (let at = 0; at < name.length; at += 1)
      if (this.#bytes[start + at] !== name.charCodeAt(at)) return false
    return true
  }
}

/** What a walk reports. Names come without their prefix; the place of a text holds until the next. */
export interface TagEvents {
  open(name: string, attributes: TagAttributes): void
  close(name: string): void
  text(text: XmlSpan): void
}

/** Sheets need about ten levels. */
const DEEPEST = 64

const LESS = 60
const GREATER = 62
const SLASH = 47
const QUESTION = 63
const EXCLAMATION = 33
const EQUALS = 61
const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39

/**
 * Walks through the XML of a sheet, which may have millions of tags, byte by byte: a tenth of the time of a general
 * parser, and no text is made that nobody asks for. It knows no document type, no processing beyond the first line and no
 * entities but XML's own; what is not well-formed is refused.
 */
export function walkTags(part: Uint8Array, events: TagEvents): void {
  const bytes = utf8Bytes(part)
  const names = new TagNames(bytes)
  const attributes = new TagAttributes(bytes, names)
  const text = new XmlSpan(bytes)
  const open: string[] = []
  let elements = 0
  let at = nextTag(bytes, 0)
  while (at < bytes.length) {
    const next = bytes[at + 1]
    if (next === QUESTION || next === EXCLAMATION) {
      at = afterOther(bytes, at, (start, end) => events.text(text.at(start, end, true)))
    } else {
      attributes.begin(at)
      const end = tagEnd(bytes, at, attributes)
      if (next === SLASH) {
        const name = names.localAt(at + 2, nameEnd(bytes, at + 2, end))
        if (open.pop() !== name) throw notWellFormed()
        events.close(name)
      } else {
        elements += 1
        const isEmpty = bytes[end - 1] === SLASH
        const name = names.localAt(at + 1, nameEnd(bytes, at + 1, isEmpty ? end - 1 : end))
        events.open(name, attributes)
        if (isEmpty) events.close(name)
        else if (open.push(name) > DEEPEST) throw damaged('its elements stand too deep in each other')
      }
      at = end + 1
    }
    const tag = nextTag(bytes, at)
    if (tag > at && tag < bytes.length && open.length > 0) events.text(text.at(at, tag))
    at = tag
  }
  if (open.length > 0 || elements === 0) throw notWellFormed()
}

/** The place of the next tag; the end where there is none. */
function nextTag(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== LESS) at += 1
  return at
}

/** Where a tag's name ends, its prefix included. */
function nameEnd(bytes: Uint8Array, start: number, most: number): number {
  let end = start
  while (end < most && !isSpace(bytes[end])) end += 1
  return end
}

/** The end of a tag; a `>` inside a quoted value is none. */
function tagEnd(bytes: Uint8Array, start: number, attributes: TagAttributes): number {
  // One pass, however many signs a value holds: going back to the start for each would take hours for a long value.
  let quote = 0
  let opening = 0
  for (let at = start + 1; at < bytes.length; at += 1) {
    const code = bytes[at]
    if (quote !== 0) {
      if (code !== quote) continue
      attributes.note(opening, at)
      quote = 0
    } else if (code === GREATER) return at
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      quote = code
      opening = at
    }
  }
  throw notWellFormed()
}

/** Steps over comments and the first line; hands over character data; refuses declarations. */
function afterOther(bytes: Buffer, at: number, data: (start: number, end: number) => void): number {
  if (startsWith(bytes, '<![CDATA[', at)) {
    const end = bytes.indexOf(']]>', at)
    if (end < 0) throw notWellFormed()
    data(at + 9, end)
    return end + 3
  }
  const [opening, closing] = startsWith(bytes, '<!--', at) ? ['<!--', '-->'] : ['<?', '?>']
  const end = startsWith(bytes, opening, at) ? bytes.indexOf(closing, at + opening.length) : -1
  if (end < 0) throw notWellFormed()
  return end + closing.length
}

function startsWith(bytes: Buffer, words: string, at: number): boolean {
  return bytes.toString('latin1', at, at + words.length) === words
}

function notWellFormed(): Error {
  return damaged('a part of it is not well-formed')
}
