/** The tokens of a PDF file or content stream (ISO 32000-1, 7.2), read one by one from a position. */
export interface Tokens {
  position: number
  /**
   * The next token: a delimiter, keyword or number as it stands; a name with its "/", a literal string with its "("
   * and escapes undone, a hexadecimal string with its "<". An empty text at the end.
   */
  next(): string
}

const SPACE = /[\0\t\n\f\r ]/
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/

export function createTokens(text: string, position = 0): Tokens {
  const tokens: Tokens = {
    position,
    next: () => {
      skipSpace(text, tokens)
      const start = tokens.position
      const first = text[start]
      if (first === undefined) return ''
      if (first === '(') return literal(text, tokens)
      const two = text.slice(start, start + 2)
      if (two === '<<' || two === '>>') {
        tokens.position += 2
        return two
      }
      if (first === '<') {
        const end = text.indexOf('>', start)
        tokens.position = end + 1
        return `<${text.slice(start + 1, end).replace(/\s/g, '')}`
      }
      tokens.position += 1
      if (first !== '/' && !REGULAR.test(first)) return first
      while (REGULAR.test(text[tokens.position] ?? ' ')) tokens.position += 1
      return text.slice(start, tokens.position)
    },
  }
  return tokens
}

function skipSpace(text: string, tokens: Tokens): void {
  for (;;) {
    const character = text[tokens.position] ?? ''
    if (character === '%') while (!/[\r\n]|^$/.test(text[tokens.position] ?? '')) tokens.position += 1
    else if (character !== '' && SPACE.test(character)) tokens.position += 1
    else return
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(text: string, tokens: Tokens): string {
  let depth = 0
  let words = '('
  for (;;) {
    const character = text[tokens.position]
    if (character === undefined) throw new Error('A string has no end')
    tokens.position += 1
    if (character === '\\') {
      const escaped = text[tokens.position] ?? ''
      tokens.position += 1
      words += ESCAPES[escaped] ?? escaped
      continue
    }
    if (character === '(') {
      depth += 1
      if (depth === 1) continue
    }
    if (character === ')') {
      depth -= 1
      if (depth === 0) return words
    }
    words += character
  }
}
