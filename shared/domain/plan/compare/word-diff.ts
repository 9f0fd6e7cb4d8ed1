/** A stretch of two texts held against each other: in both, only in the newer, or only in the older. */
export interface WordPiece {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Words with what holds them together (2,250; o’clock; 2020/21; 20%), spaces, and every other character by itself. */
const TOKENS = /[\p{L}\p{M}\p{N}]+(?:[.,'’/-][\p{L}\p{M}\p{N}]+)*%?|\s+|[^\s\p{L}\p{M}\p{N}]/gu
const HAS_WORD = /[\p{L}\p{N}]/u
/** Texts that differ in more places than this have nothing to show side by side; it also bounds the work. */
const MOST_EDITS = 500
/** Texts that share less than this of their words are shown as one replaced by the other. */
const LEAST_SHARED = 0.2

/**
 * What was deleted and inserted between two texts, word by word. The pieces that are not inserted make up the older
 * text to the letter, those that are not deleted the newer one; of a place that changed, what was deleted comes first.
 */
export function diffWords(before: string, after: string): WordPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const older = before.match(TOKENS) ?? []
  const newer = after.match(TOKENS) ?? []
  const start = commonStart(older, newer)
  const end = commonEnd(older, newer, start)
  const middle = editScript(older.slice(start, older.length - end), newer.slice(start, newer.length - end))
  const same = (tokens: readonly string[]): WordPiece[] => tokens.map((text) => ({ kind: 'same', text }))
  const pieces = tidied([...same(older.slice(0, start)), ...middle, ...same(older.slice(older.length - end))])
  return sharesEnough(pieces) ? pieces : wholly(before, after)
}

function wholly(before: string, after: string): WordPiece[] {
  const pieces: WordPiece[] = [
    { kind: 'deleted', text: before },
    { kind: 'inserted', text: after },
  ]
  return pieces.filter(({ text }) => text !== '')
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

function commonEnd(one: readonly string[], other: readonly string[], start: number): number {
  const most = Math.min(one.length, other.length) - start
  let at = 0
  while (at < most && one[one.length - 1 - at] === other[other.length - 1 - at]) at += 1
  return at
}

/** The shortest way from one to the other, after Eugene Myers (1986); beyond the bound, everything replaced. */
function editScript(older: readonly string[], newer: readonly string[]): WordPiece[] {
  const trace: Int32Array[] = []
  const most = Math.min(older.length + newer.length, MOST_EDITS)
  let reach = new Int32Array(3)
  for (let edits = 0; edits <= most; edits += 1) {
    const next = new Int32Array(2 * edits + 3)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const x = farthest(reach, edits, diagonal)
      const far = alongEqual(older, newer, x, x - diagonal)
      next[diagonal + edits + 1] = far
      if (far >= older.length && far - diagonal >= newer.length) return traced(older, newer, trace, edits)
    }
    trace.push(next)
    reach = next
  }
  return wholly(older.join(''), newer.join(''))
}

/** Where a diagonal begins after one more edit: below its left neighbour or right of its right one. */
function farthest(reach: Int32Array, edits: number, diagonal: number): number {
  if (edits === 0) return 0
  // The neighbours' places in the row of one edit less, which begins two diagonals further in.
  const left = reach[diagonal - 1 + edits] ?? -1
  const right = reach[diagonal + 1 + edits] ?? -1
  const isDown = diagonal === -edits || (diagonal !== edits && left < right)
  return isDown ? right : left + 1
}

function alongEqual(older: readonly string[], newer: readonly string[], x: number, y: number): number {
  let at = x
  while (at < older.length && at - x + y < newer.length && older[at] === newer[at - x + y]) at += 1
  return at
}

function traced(
  older: readonly string[],
  newer: readonly string[],
  trace: readonly Int32Array[],
  total: number,
): WordPiece[] {
  const pieces: WordPiece[] = []
  let x = older.length
  let y = newer.length
  for (let edits = total; edits > 0; edits -= 1) {
    const reach = trace[edits - 1] ?? new Int32Array(3)
    const diagonal = x - y
    const start = farthest(reach, edits, diagonal)
    while (x > start) {
      x -= 1
      y -= 1
      pieces.push({ kind: 'same', text: older[x] ?? '' })
    }
    const left = reach[diagonal - 1 + edits] ?? -1
    const right = reach[diagonal + 1 + edits] ?? -1
    if (diagonal === -edits || (diagonal !== edits && left < right)) {
      y -= 1
      pieces.push({ kind: 'inserted', text: newer[y] ?? '' })
    } else {
      x -= 1
      pieces.push({ kind: 'deleted', text: older[x] ?? '' })
    }
  }
  while (x > 0) {
    x -= 1
    pieces.push({ kind: 'same', text: older[x] ?? '' })
  }
  return pieces.reverse()
}

interface Place {
  readonly same: string
  readonly deleted: string
  readonly inserted: string
}

/** Neighbours of one kind become one; a space, a mark or a lone word between two changes belongs to the change. */
function tidied(pieces: readonly WordPiece[]): WordPiece[] {
  const places: Place[] = []
  for (const place of gathered(pieces)) {
    const last = places.at(-1)
    if (last === undefined || !isBridge(last, place)) {
      places.push(place)
      continue
    }
    const bridge = place.same
    places[places.length - 1] = {
      same: last.same,
      deleted: last.deleted + bridge + place.deleted,
      inserted: last.inserted + bridge + place.inserted,
    }
  }
  return places.flatMap(({ same, deleted, inserted }) => {
    const cut: WordPiece[] = [
      { kind: 'same', text: same },
      { kind: 'deleted', text: deleted },
      { kind: 'inserted', text: inserted },
    ]
    return cut.filter(({ text }) => text !== '')
  })
}

/** What stays the same, each time with what was changed after it. */
function gathered(pieces: readonly WordPiece[]): Place[] {
  const places: { same: string; deleted: string; inserted: string }[] = []
  for (const { kind, text } of pieces) {
    const last = places.at(-1)
    const isNew = last === undefined || (kind === 'same' && last.deleted + last.inserted !== '')
    const place = isNew ? { same: '', deleted: '', inserted: '' } : last
    place[kind] += text
    if (isNew) places.push(place)
  }
  return places
}

function isBridge(before: Place, place: Place): boolean {
  const isChanged = before.deleted + before.inserted !== '' && place.deleted + place.inserted !== ''
  if (!isChanged) return false
  if (!HAS_WORD.test(place.same)) return true
  const isLoneWord = (place.same.match(TOKENS) ?? []).filter((token) => HAS_WORD.test(token)).length === 1
  const isReplaced = ({ deleted, inserted }: Place): boolean => deleted !== '' && inserted !== ''
  return isLoneWord && isReplaced(before) && isReplaced(place)
}

function sharesEnough(pieces: readonly WordPiece[]): boolean {
  const lengthOf = (kind: WordPiece['kind']): number =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.trim().length : 0), 0)
  const same = lengthOf('same')
  const changed = Math.max(lengthOf('deleted'), lengthOf('inserted'))
  return same >= LEAST_SHARED * (same + changed)
}
