const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
const LONGEST_PACKED = 6
const COLON = 58

/**
 * The names of tags and short attributes. The same name is the same string object each time, and is made of its bytes
 * only once: a sheet may name two million cells.
 */
export class TagNames {
  readonly #bytes: Buffer
  /** Names of up to six bytes, by the number that these make. */
  readonly #packed = new Map<number, string>()

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** What stands at a place. */
  at(start: number, end: number): string {
    const bytes = this.#bytes
    const first = bytes[start] ?? 0
    if (end - start === 1 && first < 128) return LETTERS[first] ?? ''
    if (end - start > LONGEST_PACKED) return bytes.toString('utf8', start, end)
    let key = 0
    for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0)
    let name = this.#packed.get(key)
    if (name === undefined) {
      name = bytes.toString('utf8', start, end)
      this.#packed.set(key, name)
    }
    return name
  }

  /** The same without a prefix. */
  localAt(start: number, end: number): string {
    for (let at = start; at < end; at += 1) if (this.#bytes[at] === COLON) return this.at(at + 1, end)
    return this.at(start, end)
  }
}
