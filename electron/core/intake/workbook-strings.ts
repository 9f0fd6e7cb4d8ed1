import type { RawRun } from '../../../shared/domain/imports/index.ts'
import { DOCUMENT_LIMITS } from './raw-document.schema.ts'
import { attributeOf, isOn, walkXml, type XmlEvents } from './xml-events.ts'

/** The most string items that a workbook may list: as many as cells may use. */
const MOST_STRINGS = DOCUMENT_LIMITS.cells

/**
 * Gathers the runs of one string item (`si` in the list of strings, `is` in a cell). Phonetic guides (`rPh`), which
 * repeat the text in another script, are left out.
 */
export class StringItem {
  readonly #runs: { text: string; strong?: boolean; emphasis?: boolean }[] = []
  #inText = false
  #inPhonetic = false
  #look: { strong?: boolean; emphasis?: boolean } = {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const on = isOn(attributeOf(attributes, 'val'))
    if (name === 't') this.#inText = true
    else if (name === 'rPh') this.#inPhonetic = true
    else if (name === 'r') this.#look = {}
    else if (name === 'b' && on) this.#look = { ...this.#look, strong: true }
    else if (name === 'i' && on) this.#look = { ...this.#look, emphasis: true }
    if (name === 't' && !this.#inPhonetic) this.#runs.push({ ...this.#look, text: '' })
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#inPhonetic = false
    else if (name === 'r') this.#look = {}
  }

  text(text: string): void {
    const last = this.#runs.at(-1)
    if (this.#inText && !this.#inPhonetic && last !== undefined) last.text += text
  }

  runs(): readonly RawRun[] {
    return this.#runs.map((run) => ({ ...run, text: unescapeControls(run.text) }))
  }
}

/** Excel writes characters that XML forbids as _x000D_, and a literal "_x000D_" as _x005F_x000D_. */
export function unescapeControls(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Reads the list of strings that cells refer to by their number. */
export function readSharedStrings(part: Uint8Array | undefined): readonly (readonly RawRun[])[] {
  const strings: (readonly RawRun[])[] = []
  if (part === undefined) return strings
  let item: StringItem | null = null
  const events: XmlEvents = {
    open(name, attributes) {
      if (name === 'si') item = new StringItem()
      else item?.open(name, attributes)
    },
    close(name) {
      if (name === 'si' && item !== null && strings.length < MOST_STRINGS) {
        strings.push(item.runs())
        item = null
      } else item?.close(name)
    },
    text: (text) => item?.text(text),
  }
  walkXml(part, events)
  return strings
}
