import { FORM_POINTS, type FormPoint, type OutcomeLine, type Outcomes } from '../../mediation/index.ts'
import {
  type CountCell,
  type CountTable,
  type ProtectedCell,
  protect,
  type SuppressionPolicy,
} from '../../suppression/index.ts'
import { type CountRow, issueRows, type RowCounts, yearRows } from './mediation-rows.ts'

/** Counts by name, and the sums that hold between them: what stands first is the sum of the others. */
interface Sheet {
  readonly counts: Readonly<Record<string, number>>
  /** Names of counts that tell a small one of another table. */
  readonly telling?: readonly string[]
  readonly sums: readonly (readonly [total: string, ...parts: string[]])[]
}

/** The counts of all cases as they may be published, and those of one row of a kind. */
export interface ProtectedOutcomes {
  readonly issues: ReturnType<typeof issueRows>
  readonly years: ReturnType<typeof yearRows>
  /** @throws Error for a name that is in no table */
  readonly all: (name: string) => ProtectedCell
  readonly row: (kind: 'issue' | 'year', at: number, name: string) => ProtectedCell
}

/**
 * Stars what may not be published of the counts of outcomes: issues and years add up to the total, outcomes to those
 * that ended. Differences that a reader can take (referrals that were not taken on, forms that did not come back) are
 * counts of the tables too, printed or not, since a shown number must not give them away. Rule: domain reference 4.5.
 */
export function protectOutcomes(outcomes: Outcomes, policy: SuppressionPolicy): ProtectedOutcomes {
  const [issues, years] = [issueRows(outcomes), yearRows(outcomes)]
  const cells = new Map<string, ProtectedCell>()
  const add = (whole: Sheet, part: (counts: RowCounts) => Sheet): void => {
    const table = tableOf(whole, { issue: issues, year: years }, part)
    for (const [key, cell] of protect(table, policy).cells) cells.set(key, cell)
  }
  add(caseSheet(outcomes.all), caseRow)
  const areCasesTold = ['proceeded', 'did-not-proceed'].every(
    (name) => cells.get(`all: ${name}`)?.kind !== 'starred',
  )
  for (const [at, point] of FORM_POINTS.entries()) {
    add(pointSheet(outcomes.all, point, areCasesTold), (counts) => answerRow(counts, point, at))
  }
  add(plain({ repeats: outcomes.all.repeats }), ({ repeats }) => plain({ repeats }))
  add(singles(outcomes.all), () => plain({}))
  const cellOf = (key: string): ProtectedCell => {
    const cell = cells.get(key)
    if (cell === undefined) throw new Error('a count of outcomes that is in no table')
    return cell
  }
  return {
    issues,
    years,
    all: (name) => cellOf(`all: ${name}`),
    row: (kind, at, name) => cellOf(`${kind} ${at}: ${name}`),
  }
}

function tableOf(
  whole: Sheet,
  kinds: Readonly<Record<'issue' | 'year', readonly CountRow<unknown>[]>>,
  part: (counts: RowCounts) => Sheet,
): CountTable {
  const cells: CountCell[] = []
  const lines: { total: string; parts: string[] }[] = []
  const add = (row: string, { counts, telling = [], sums }: Sheet): void => {
    for (const [name, count] of Object.entries(counts)) {
      cells.push({ key: `${row}: ${name}`, count, tellsSmall: telling.includes(name) })
    }
    for (const [total, ...parts] of sums) {
      lines.push({ total: `${row}: ${total}`, parts: parts.map((name) => `${row}: ${name}`) })
    }
  }
  add('all', whole)
  for (const [kind, rows] of Object.entries(kinds)) {
    const sheets = rows.map(({ counts }) => part(counts))
    for (const [at, sheet] of sheets.entries()) add(`${kind} ${at}`, sheet)
    for (const name of Object.keys(sheets[0]?.counts ?? {})) {
      lines.push({ total: `all: ${name}`, parts: rows.map((_, at) => `${kind} ${at}: ${name}`) })
    }
  }
  return { cells, lines }
}

/** Referrals and what became of them, as far as rows have it. */
function caseRow({ referrals, open, ended, settled }: RowCounts): Sheet {
  return {
    counts: { referrals, open, ended, settled, unsettled: ended - settled },
    sums: [
      ['ended', 'settled', 'unsettled'],
      // Of all days, whoever was referred has ended or is open; of some days that may come out so, too.
      ...(referrals === ended + open ? ([['referrals', 'ended', 'open']] as const) : []),
    ],
  }
}

function caseSheet(line: OutcomeLine): Sheet {
  const { counts, outcomes } = line
  const settled = outcomes.resolved + outcomes['partly-resolved']
  const didNotProceed = outcomes['did-not-proceed']
  const proceeded = proceededIn(line)
  const row = caseRow({
    referrals: counts.referrals,
    open: outcomes.open,
    ended: proceeded + didNotProceed,
    settled,
    answering: [],
    improved: [],
    repeats: 0,
  })
  return {
    counts: {
      ...row.counts,
      cases: counts.cases,
      'not taken on': counts.referrals - counts.cases,
      resolved: outcomes.resolved,
      'partly-resolved': outcomes['partly-resolved'],
      'not-resolved': outcomes['not-resolved'],
      'did-not-proceed': didNotProceed,
      proceeded,
    },
    sums: [
      ...row.sums,
      ['referrals', 'cases', 'not taken on'],
      ['settled', 'resolved', 'partly-resolved'],
      ['unsettled', 'not-resolved', 'did-not-proceed'],
      ['proceeded', 'settled', 'not-resolved'],
      ['ended', 'proceeded', 'did-not-proceed'],
    ],
  }
}

function answerRow({ answering, improved }: RowCounts, point: FormPoint, at: number): Sheet {
  const [all, better] = [answering[at] ?? 0, improved[at] ?? 0]
  return {
    counts: {
      [`${point} answering`]: all,
      [`${point} improved`]: better,
      [`${point} not improved`]: all - better,
    },
    sums: [[`${point} answering`, `${point} improved`, `${point} not improved`]],
  }
}

/** A guess at the cases that went on is too near to the truth where it is less than so many cases away. */
const NEAR_CASES = 3
const PARTIES_OF_A_CASE = 2

/**
 * What came of asking at a point; forms may be sent a little before they are due. Where it is kept back how many cases
 * went on, and nearly every party of two to a case was asked, the number of those asked would tell it.
 */
function pointSheet(line: OutcomeLine, point: FormPoint, areCasesTold: boolean): Sheet {
  const { due, notAsked, sent, returned, noReply, waiting, improved } = pointIn(line, point)
  const at = FORM_POINTS.indexOf(point)
  const answers = answerRow(
    { ...NO_ROW, answering: fillTo(at, improved.base), improved: fillTo(at, improved.count) },
    point,
    at,
  )
  const name = (words: string): string => `${point} ${words}`
  const asked = sent + notAsked
  const guess = asked / PARTIES_OF_A_CASE
  const tells = !areCasesTold && Math.abs(guess - proceededIn(line)) < NEAR_CASES
  const [early, notYet] = [Math.max(asked - due, 0), Math.max(due - asked, 0)]
  return {
    counts: {
      ...answers.counts,
      [name('due')]: due,
      [name('asked')]: asked,
      [name('early')]: early,
      [name('not yet')]: notYet,
      [name('not asked')]: notAsked,
      [name('sent')]: sent,
      [name('returned')]: returned,
      [name('not returned')]: sent - returned,
      [name('no reply')]: noReply,
      [name('waiting')]: waiting,
      [name('passed over')]: returned - improved.base,
    },
    telling: tells ? [name('asked')] : [],
    sums: [
      ...answers.sums,
      [name('asked'), name('sent'), name('not asked')],
      early > 0 ? [name('asked'), name('due'), name('early')] : [name('due'), name('asked'), name('not yet')],
      [name('sent'), name('returned'), name('not returned')],
      [name('not returned'), name('no reply'), name('waiting')],
      [name('returned'), name('answering'), name('passed over')],
    ],
  }
}

function proceededIn({ outcomes }: OutcomeLine): number {
  return outcomes.resolved + outcomes['partly-resolved'] + outcomes['not-resolved']
}

const NO_ROW: RowCounts = {
  referrals: 0,
  open: 0,
  ended: 0,
  settled: 0,
  answering: [],
  improved: [],
  repeats: 0,
}

function fillTo(at: number, value: number): number[] {
  return [...Array<number>(at).fill(0), value]
}

/** Counts that are printed in total only, and add up to nothing. */
function singles({ counts: { households, people, contacts, meetings } }: OutcomeLine): Sheet {
  return plain({ households, people, contacts, meetings })
}

function plain(counts: Sheet['counts']): Sheet {
  return { counts, sums: [] }
}

export function pointIn(line: OutcomeLine, point: FormPoint): OutcomeLine['points'][number] {
  const found = line.points.find((one) => one.point === point)
  if (found === undefined) throw new Error('a line of outcomes lacks a point')
  return found
}
