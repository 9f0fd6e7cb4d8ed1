// Structured-clone values as JSON text. Used in Node and, as source text, inside the page's isolated world.
// The native structuredClone() runs first, so functions, DOM nodes and the like fail exactly as they do over Electron IPC.

export function encode(input) {
  const seen = new Map()
  const toBase64 = (bytes) => (bytes.toBase64 ? bytes.toBase64() : Buffer.from(bytes).toString('base64'))
  const walk = (v) => {
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return v
    if (typeof v === 'number')
      return Number.isFinite(v) && !Object.is(v, -0) ? v : ['n', Object.is(v, -0) ? '-0' : String(v)]
    if (v === undefined) return ['u']
    if (typeof v === 'bigint') return ['b', String(v)]
    if (seen.has(v)) return ['r', seen.get(v)]
    seen.set(v, seen.size)
    if (Array.isArray(v)) return ['a', Array.from(v, walk)]
    if (v instanceof Date) return ['d', walk(v.getTime())]
    if (v instanceof RegExp) return ['x', v.source, v.flags]
    if (v instanceof Map) return ['m', Array.from(v, ([k, w]) => [walk(k), walk(w)])]
    if (v instanceof Set) return ['s', Array.from(v, walk)]
    if (v instanceof Error) return ['e', v.name, v.message, v.stack]
    if (v instanceof ArrayBuffer) return ['B', toBase64(new Uint8Array(v))]
    if (ArrayBuffer.isView(v)) {
      const copy = new Uint8Array(v.byteLength)
      copy.set(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))
      const name = Object.prototype.toString.call(v).slice(8, -1)
      return ['t', name, toBase64(copy)]
    }
    return ['o', Object.entries(v).map(([k, w]) => [k, walk(w)])]
  }
  return JSON.stringify(walk(structuredClone(input)))
}

export function decode(text) {
  const refs = []
  const types = globalThis
  const fromBase64 = (s) =>
    Uint8Array.fromBase64 ? Uint8Array.fromBase64(s) : new Uint8Array(Buffer.from(s, 'base64'))
  const keep = (v) => {
    refs.push(v)
    return v
  }
  const walk = (v) => {
    if (!Array.isArray(v)) return v
    const [tag, a, b, c] = v
    if (tag === 'n') return Number(a)
    if (tag === 'u') return undefined
    if (tag === 'b') return BigInt(a)
    if (tag === 'r') return refs[a]
    if (tag === 'd') return keep(new Date(walk(a)))
    if (tag === 'x') return keep(new RegExp(a, b))
    if (tag === 'B') return keep(fromBase64(a).buffer)
    if (tag === 't') {
      const bytes = fromBase64(b)
      return keep(
        a === 'Uint8Array'
          ? bytes
          : new types[a](bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
      )
    }
    if (tag === 'e') {
      const error = keep(
        new (typeof types[a] === 'function' && types[a].prototype instanceof Error ? types[a] : Error)(b),
      )
      error.stack = c
      return error
    }
    if (tag === 'a') {
      const out = keep([])
      for (const x of a) out.push(walk(x))
      return out
    }
    if (tag === 'm') {
      const out = keep(new Map())
      for (const [k, w] of a) out.set(walk(k), walk(w))
      return out
    }
    if (tag === 's') {
      const out = keep(new Set())
      for (const x of a) out.add(walk(x))
      return out
    }
    const out = keep({})
    for (const [k, w] of a)
      Object.defineProperty(out, k, { value: walk(w), writable: true, enumerable: true, configurable: true })
    return out
  }
  return walk(JSON.parse(text))
}
