import type { RawParagraph, RawRun } from '../../../shared/domain/imports/index.ts'

/** Characters that print nothing: soft hyphens, zero-width characters, byte order marks, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Characters that XML allows and no font draws, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu
/** Words of ASCII with single spaces: most cells hold nothing else, and there is nothing to clean in them. */
const PLAIN = /^(?:[!-~]| (?! ))*$/
/** Marks that people type, or that fonts show, in front of a point: bullets, dashes, squares, arrows, Word's "o". */
const TYPED_BULLET = /^\s*(?:[•·●○◦▪▫■□‣⁃➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[-–—*o]\s+)(?=\S)/u

/**
 * Text without what cannot be seen: soft hyphens and zero-width characters go, a non-breaking hyphen becomes a hyphen,
 * every kind of space and tab becomes one space. "\n" stays: it is a line break that `splitLines` judges.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(UNPRINTABLE, '')
    .replaceAll('\u2011', '-')
    .replace(/[^\S\n]+/g, ' ')
}

/**
 * Splits text where a line break separates two points, and joins with a space where it only wraps a sentence.
 *
 * People break lines inside a cell to list things, and now and then to make a sentence look tidy. A line that goes on
 * in lower case, after one that began in upper case and did not end, is taken for the rest of its sentence.
 */
export function splitLines(runs: readonly RawRun[]): readonly (readonly RawRun[])[] {
  if (!runs.some((run) => run.text.includes('\n'))) return [runs]
  const lines: RawRun[][] = [[]]
  for (const run of runs) {
    const [first = '', ...further] = run.text.split('\n')
    lines.at(-1)?.push({ ...run, text: first })
    for (const text of further) lines.push([{ ...run, text }])
  }
  const joined: RawRun[][] = []
  for (const line of lines) {
    const previous = joined.at(-1)
    if (previous !== undefined && continues(wordsOf(previous), wordsOf(line))) {
      previous.push({ text: ' ' }, ...line)
    } else joined.push(line)
  }
  return joined
}

function continues(previous: string, next: string): boolean {
  const before = previous.trim()
  return (
    /^\p{Lu}/u.test(before) &&
    !/[.;:!?]$/.test(before) &&
    /^\p{Ll}/u.test(next.trim()) &&
    !TYPED_BULLET.test(next)
  )
}

/** Runs with single spaces between words, none at the ends, and neighbours of one look joined. */
export function tidyRuns(runs: readonly RawRun[]): readonly RawRun[] {
  const tidy: RawRun[] = []
  let endsWithSpace = true
  for (const run of runs) {
    const text = cleanText(run.text).replaceAll('\n', ' ').replace(/ +/g, ' ')
    const shown: string = endsWithSpace ? text.replace(/^ /, '') : text
    if (shown !== '') endsWithSpace = shown.endsWith(' ')
    const last = tidy.at(-1)
    if (last !== undefined && sameLook(last, run))
      tidy[tidy.length - 1] = { ...last, text: last.text + shown }
    else if (shown !== '' || run.note !== undefined) tidy.push({ ...run, text: shown })
  }
  return withoutTrailingSpace(tidy)
}

function sameLook(one: RawRun, other: RawRun): boolean {
  const differs = one.strong !== other.strong || one.emphasis !== other.emphasis || one.link !== other.link
  return !differs && one.note === undefined && other.note === undefined
}

function withoutTrailingSpace(runs: readonly RawRun[]): readonly RawRun[] {
  const lastWithText = runs.findLastIndex((run) => run.text.trim() !== '')
  return runs
    .map((run, at) => (at < lastWithText ? run : { ...run, text: run.text.trimEnd() }))
    .filter((run) => run.text !== '' || run.note !== undefined)
}

/**
 * A paragraph of the runs, or none when they hold no words. A typed bullet in front makes it a point of a list and is
 * left out, as a real list's bullet would be. A dash alone stays: it is a placeholder for somebody to judge.
 */
export function paragraphOf(
  runs: readonly RawRun[],
  marks: Omit<RawParagraph, 'kind' | 'runs'> = {},
): RawParagraph | undefined {
  const tidy = tidyRuns(runs)
  if (tidy.length === 0) return undefined
  if (marks.headingLevel === undefined && marks.list === undefined) {
    const bullet = TYPED_BULLET.exec(wordsOf(tidy))
    if (bullet !== null) {
      const list = { ordered: false, level: 1 }
      return { kind: 'paragraph', runs: tidyRuns(withoutStart(tidy, bullet[0].length)), ...marks, list }
    }
  }
  return { kind: 'paragraph', runs: tidy, ...marks }
}

function withoutStart(runs: readonly RawRun[], characters: number): readonly RawRun[] {
  let left = characters
  return runs.map((run) => {
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    return { ...run, text }
  })
}

/** The words of runs without their look. */
export function wordsOf(runs: readonly RawRun[]): string {
  return runs.map((run) => run.text).join('')
}
