import { cutEntry } from './cut-entry.ts'
import { columnsWith, type Entry, type HealTable } from './entries.ts'
import type { Findings } from './findings.ts'
import { comparable, endsSentence } from './words.ts'

/** Words with which entries begin that tell of work, of a change or of a number. */
const OPENERS = new Set(
  `achieve adopt advertise advise agree analyse arrange assess assist attend awareness better brief
  bring build campaign carry charge check circulate clear close collate collect commission communicate
  complete conduct consult contact continue continued contribute convene coordinate create decrease
  decreased deliver delivery design deter develop development display disrupt distribute effectively
  embed enable encourage enforce engage engagement enhance enhanced ensure establish establishment
  evaluate evaluation evidence expand explore extend facilitate fewer find fit fund gather give
  greater help higher hold host identify implement improve improved improvement include inclusion
  increase increased inform inspect install introduce invest investigate invite issue keep launch lend
  less liaise link lower maintain make map match meet mentor monitor monthly more move number numbers
  obtain offer open operate organise participation patrol percentage pilot place plan positive prepare
  prevent produce promote promotion proportion protect provide provision publicise publish put
  quarterly raise rate recruit reduce reduced reduction refer refresh remind remove repair replace
  report research resolution respond retain review roll run safeguard secure seek send set share
  signpost speak start stop strengthen successful supply support survey tackle talk target targeted
  targeting teach test tidy track train training trial undertake update use visit volunteers walk warn
  watch weekly work write`.split(/\s+/),
)
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/i
/** Words after which a capital letter begins a name, not a sentence. */
const BEFORE_NAMES = new Set(
  `a about across against all alongside among amongst an and any are around as at be between both by called each every
  for from had has have if in including into is led local named near new no of on or other our per regarding run since
  some such than that the their these this those through throughout to towards under until use using via was were when
  where which who whose will with within without`.split(/\s+/),
)
const LEAST_WORDS = 3

/** What the words of the whole file tell about capital letters. */
export interface Usage {
  /** Words that the file also writes small. */
  readonly small: ReadonlySet<string>
  /** Words that the file writes with a capital in the middle of a sentence. */
  readonly names: ReadonlySet<string>
}

/** Reads from all texts of the file which words are names. */
export function usageOf(texts: readonly string[]): Usage {
  const small = new Set<string>()
  const names = new Set<string>()
  for (const text of texts) {
    const words = text.split(' ')
    for (const [at, word] of words.entries()) {
      const bare = word.replace(/[^\p{L}]/gu, '')
      const before = words[at - 1] ?? ''
      if (/^\p{Ll}+$/u.test(bare)) small.add(bare)
      else if (at > 0 && isCapitalised(bare) && BEFORE_NAMES.has(before)) names.add(bare.toLowerCase())
    }
  }
  return { small, names }
}

interface RunOn {
  readonly table: HealTable
  readonly issue: number
  readonly row: number
  readonly column: number
  readonly entry: Entry
  /** The words at which further entries begin, counted from 0. */
  readonly starts: readonly number[]
}

/** Asks about paragraphs that hold several actions, outcomes or measures, and splits them when told to. */
export function splitRunOns(tables: readonly HealTable[], usage: Usage, findings: Findings): void {
  const found = tables.flatMap((table) => runOnsOf(table, usage))
  if (found.length === 0) return
  const parts = found.reduce((sum, one) => sum + one.starts.length + 1, 0)
  const answers = findings.askOfEach({
    kind: 'run-on-paragraph',
    parts: found.map(({ entry, starts }) => ({
      words: withBars(entry.text, starts),
      sources: entry.sources,
    })),
    sentence:
      found.length === 1
        ? `One paragraph seems to hold ${parts} entries. Split it?`
        : `${found.length} paragraphs seem to hold ${parts} entries. Split them?`,
    proposal: `Split into ${parts} entries.`,
    choices: [
      { value: 'split', label: 'Split' },
      { value: 'keep-whole', label: 'Leave as they are' },
    ],
    meanwhile: 'keep-whole',
  })
  for (const [at, { table, issue, row, column, entry, starts }] of found.entries()) {
    if (answers[at] !== 'split') continue
    const target = table.issues[issue]?.rows[row]
    if (target === undefined) continue
    const cell = (target.cells[column] ?? []).flatMap((one) =>
      one === entry ? cutEntry(one, starts) : [one],
    )
    target.cells = target.cells.with(column, cell)
  }
}

/** A text with a bar in front of each word at which a further entry would begin. */
export function withBars(text: string, starts: readonly number[]): string {
  return text
    .split(' ')
    .map((word, at) => (starts.includes(at) ? `| ${word}` : word))
    .join(' ')
}

function runOnsOf(table: HealTable, usage: Usage): RunOn[] {
  const columns = columnsWith(table, ['action', 'outcome', 'measure'])
  return table.issues.flatMap((one, issue) =>
    one.rows.flatMap((cells, row) =>
      columns.flatMap((column) =>
        (cells.cells[column] ?? []).flatMap((entry) => {
          const starts = startsOf(entry.text, usage)
          return starts.length > 0 ? [{ table, issue, row, column, entry, starts }] : []
        }),
      ),
    ),
  )
}

/** The words of a clean text at which another entry begins: 0 for none. */
export function startsOf(text: string, usage: Usage): number[] {
  const words = text.split(' ')
  const sure = words.flatMap((_, at) => (isStart(words, at, usage) ? [at] : []))
  const all = sure.length === 0 ? [] : words.flatMap((_, at) => (isAgencyStart(words, at) ? [at] : []))
  const starts = [...new Set([...sure, ...all])].toSorted((one, other) => one - other)
  return starts.filter(
    (start, at) =>
      start - (starts[at - 1] ?? 0) >= LEAST_WORDS && (starts[at + 1] ?? words.length) - start >= LEAST_WORDS,
  )
}

/** A capitalised ordinary word in the middle of a sentence; after a full stop only a word that opens entries. */
function isStart(words: readonly string[], at: number, usage: Usage): boolean {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  const after = words[at + 1] ?? ''
  if (at === 0 || !isCapitalised(word) || CALENDAR.test(word)) return false
  const bare = comparable(word)
  if (endsSentence(before)) return /[.;]["'”’)]*$/.test(before) && !isShortened(before) && OPENERS.has(bare)
  if (!followsOrdinary(before) || isCapitalised(after)) return false
  if (word === 'A' || word === 'An') return true
  if (usage.names.has(bare)) return false
  return OPENERS.has(bare) || usage.small.has(bare)
}

/** "… websites Police to hold open days …": an agency that is to do something, in a paragraph that runs on anyway. */
function isAgencyStart(words: readonly string[], at: number): boolean {
  const isAgency = isCapitalised(words[at] ?? '') && words[at + 1] === 'to'
  return at > 0 && isAgency && followsOrdinary(words[at - 1] ?? '') && /^\p{Ll}+$/u.test(words[at + 2] ?? '')
}

/** A word that can be the last of an entry: written small, or a year, and not one that a name must follow. */
function followsOrdinary(word: string): boolean {
  return (
    (/^["'“‘(]?\p{Ll}[\p{L}’'/-]*[)"'”’]?$/u.test(word) || /^20\d\d$/.test(word)) && !BEFORE_NAMES.has(word)
  )
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}(?:\p{Ll}[\p{L}’'-]*)?[,.]?$/u.test(word)
}

function isShortened(word: string): boolean {
  return /^(?:e\.?g|i\.?e|etc|approx|no|st|dr|inc)\.$/i.test(word)
}
