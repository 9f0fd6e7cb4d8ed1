/** A stretch of text on a page, in points from the page's top left. */
export interface TextPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** True where the line ends after it. */
  readonly endsLine: boolean
}

/** The words of a page, in the order in which they are read. */
export type PageText = readonly TextPiece[]

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A place where searched words stand: more than one rectangle where they run over a line. */
export interface Hit {
  /** 0 for the first page. */
  readonly page: number
  readonly rectangles: readonly Rectangle[]
}

/** Every place where words stand, page by page; capitals and small letters are the same, and lines are run on. */
export function findInPages(pages: readonly PageText[], words: string): Hit[] {
  const wanted = words.trim().toLowerCase().replace(/\s+/g, ' ')
  if (wanted === '') return []
  return pages.flatMap((text, page) => {
    const { joined, places } = joinPieces(text)
    const hits: Hit[] = []
    for (let at = joined.indexOf(wanted); at !== -1; at = joined.indexOf(wanted, at + wanted.length)) {
      hits.push({ page, rectangles: rectanglesOf(text, places.slice(at, at + wanted.length)) })
    }
    return hits
  })
}

/** The text of a page as lines, for someone who hears it. */
export function linesOf(text: PageText): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text) {
    line += piece.text
    if (!piece.endsLine) continue
    lines.push(line)
    line = ''
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== '')
}

/** Where a character of the joined text stands; null for a space between lines. */
type Place = { readonly piece: number; readonly at: number } | null

function joinPieces(text: PageText): { readonly joined: string; readonly places: readonly Place[] } {
  let joined = ''
  const places: Place[] = []
  text.forEach(({ text: words, endsLine }, piece) => {
    // Letter by letter: a few change their length when they become small.
    ;[...words].forEach((letter, at) => {
      const small = letter.toLowerCase()
      joined += small
      for (let unit = 0; unit < small.length; unit++) places.push({ piece, at })
    })
    if (endsLine && !joined.endsWith(' ')) {
      joined += ' '
      places.push(null)
    }
  })
  return { joined, places }
}

/** Letters of one piece are taken as equally wide, which is near enough to see what was found. */
function rectanglesOf(text: PageText, places: readonly Place[]): Rectangle[] {
  const spans = new Map<number, { first: number; last: number }>()
  for (const place of places) {
    if (place === null) continue
    const span = spans.get(place.piece)
    if (span === undefined) spans.set(place.piece, { first: place.at, last: place.at })
    else span.last = place.at
  }
  return [...spans].flatMap(([index, { first, last }]) => {
    const piece = text[index]
    if (piece === undefined) return []
    const letter = piece.width / [...piece.text].length
    const { x, y, height } = piece
    return [{ x: x + first * letter, y, width: (last - first + 1) * letter, height }]
  })
}
