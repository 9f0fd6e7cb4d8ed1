import { Parser } from 'htmlparser2'
import { damaged } from './zip-directory.ts'

/** An element's attributes as written, prefixes included. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a walk through an XML part reports. Element names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: XmlAttributes): void
  close?(name: string): void
  text?(text: string): void
}

/** How deep elements may stand in each other. Sheets need about 10; tables in tables of Word need about 60. */
const DEEPEST = 256
const CHUNK = 64 * 1024

/**
 * Walks through an XML part without building a tree. Throws a Failure for a part that is not well-formed or nests
 * deeper than any office program writes. Only XML's own five entities are resolved: nothing is expanded.
 */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const text = decodeXml(bytes)
  let depth = 0
  let elements = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        elements += 1
        if (depth > DEEPEST) throw damaged('its elements stand too deep in each other')
        events.open?.(localName(name), attributes)
      },
      onclosetag(name, implied) {
        depth -= 1
        // The parser also calls the end of <a/> implied; anything else that closes unasked was left open.
        if (implied && text[parser.endIndex - 1] !== '/') throw notWellFormed()
        events.close?.(localName(name))
      },
      ontext: (words) => events.text?.(words),
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  parser.end()
  if (elements === 0 || depth !== 0) throw notWellFormed()
}

/** An attribute by its name without prefix ("id" also finds "r:id"). */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  for (const key of Object.keys(attributes)) {
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key]
  }
  return undefined
}

/** Whether an on/off attribute is on; Office writes 1, true or on, and takes a missing value for on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value)
}

/** The text of an XML part. Office writes UTF-8 and may write UTF-16 with its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw damaged('the text in it is in an unknown encoding', cause)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function notWellFormed(): Error {
  return damaged('an XML part of it is not well-formed')
}
