import { damaged } from '../zip-directory.ts'

/** The attributes of a tag, found in its text only when they are asked for. Values are without entities. */
export class TagAttributes {
  #text = ''

  /** Points to another tag, so that one object serves a whole walk. */
  set(text: string): void {
    this.#text = text
  }

  /** By its name with prefix, as office programs write it. */
  get(name: string): string | undefined {
    let at = this.#text.indexOf(name)
    while (at >= 0) {
      const before = this.#text.charCodeAt(at - 1)
      const end = at + name.length
      const isWhole = at > 0 && (before === 32 || before === 10 || before === 9 || before === 13)
      if (isWhole && this.#text[end] === '=') {
        const quote = this.#text[end + 1] ?? ''
        const close = this.#text.indexOf(quote, end + 2)
        return close < 0 || (quote !== '"' && quote !== "'")
          ? undefined
          : decodeEntities(this.#text.slice(end + 2, close))
      }
      at = this.#text.indexOf(name, end)
    }
    return undefined
  }
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
      const end = tagEnd(xml, at)
      if (next === 47) {
        const name = localName(xml.slice(at + 2, end).trimEnd())
        if (open.pop() !== name) throw notWellFormed()
        events.close(name)
      } else {
        elements += 1
        const isEmpty = xml.charCodeAt(end - 1) === 47
        const tag = xml.slice(at + 1, isEmpty ? end - 1 : end)
        const nameEnd = tag.search(/\s/)
        const name = localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd))
        attributes.set(nameEnd < 0 ? '' : tag.slice(nameEnd))
        events.open(name, attributes)
        if (isEmpty) events.close(name)
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

/** The end of a tag; a `>` inside a quoted value is none. */
function tagEnd(xml: string, start: number): number {
  // One pass, however many signs a value holds: going back to the start for each would take hours for a long value.
  let quote = 0
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
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
