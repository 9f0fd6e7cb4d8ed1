import type { Identity } from '../../plan/index.ts'
import { namesFigure } from '../../suppression/index.ts'
import type { FrontSheet } from './front-sheet.ts'
import type { BoardAction, BoardMeasure, BoardReport } from './report.ts'

export const TEXT_LEFT_OUT = 'What was written here names a figure that is kept back.'

/** The figures of a measure that are kept back from a report. */
export interface KeptFigures {
  readonly identity: Identity
  readonly values: readonly number[]
}

/** The parts of a report that have words of a person. */
type Worded = Pick<BoardReport, 'front' | 'priorities'>

/** A figure that is kept back, with the words that tell of which measure it is. */
interface Secret {
  readonly identity: Identity
  readonly priority: Identity
  readonly issue: string
  readonly values: readonly number[]
  readonly stems: ReadonlySet<string>
}

/**
 * Leaves out of a report the free words of a person that name a figure that is kept back: what was noted about actions,
 * why they stand where they stand, comments and corrective actions of other measures, and the front sheet. Words about
 * the same issue are about the measure; others are where they name a thing that the measure names. Answers the report
 * and how many texts were left out.
 */
export function guardWords<Report extends Worded>(
  report: Report,
  kept: readonly KeptFigures[],
  /** Measures whose comment a person wrote. */
  commented: ReadonlySet<Identity>,
): { readonly report: Report; readonly replaced: number } {
  const secrets = secretsOf(report, kept)
  if (secrets.length === 0) return { report, replaced: 0 }
  let replaced = 0
  const guard = (words: string, about: readonly Secret[]): string => {
    if (!about.some((secret) => tells(words, secret))) return words
    replaced += 1
    return TEXT_LEFT_OUT
  }
  const action = (given: BoardAction, priority: Identity): BoardAction => {
    const near = secrets.filter((secret) => secret.priority === priority && secret.issue === given.issue)
    const says = (words: string): string => {
      if (!near.some(({ values }) => namesFigure(words, values))) return guard(words, secrets)
      replaced += 1
      return TEXT_LEFT_OUT
    }
    return {
      ...given,
      statusReason: given.statusReason === null ? null : says(given.statusReason),
      notes: given.notes.map(({ on, text }) => ({ on, text: says(text) })),
    }
  }
  const measure = (given: BoardMeasure): BoardMeasure => {
    const others = secrets.filter(({ identity }) => identity !== given.identity)
    const { correctiveAction } = given
    return {
      ...given,
      comment: commented.has(given.identity) ? guard(given.comment, others) : given.comment,
      correctiveAction: correctiveAction === null ? null : guard(correctiveAction, others),
      notes: given.notes.map((note) => guard(note, others)),
    }
  }
  const guarded = {
    ...report,
    front: frontSheet(report.front, (words) => guard(words, secrets)),
    priorities: report.priorities.map((priority) => ({
      ...priority,
      actions: priority.actions.map((given) => action(given, priority.identity)),
      measures: priority.measures.map(measure),
    })),
  }
  return { report: guarded, replaced }
}

function frontSheet(front: FrontSheet, guard: (words: string) => string): FrontSheet {
  const { finance, legal, equality, dataProtection } = front.implications
  return {
    ...front,
    purpose: guard(front.purpose),
    recommendations: front.recommendations.map(guard),
    implications: {
      finance: guard(finance),
      legal: guard(legal),
      equality: guard(equality),
      dataProtection: guard(dataProtection),
    },
  }
}

function secretsOf({ priorities }: Worded, kept: readonly KeptFigures[]): Secret[] {
  const byMeasure = new Map(kept.map(({ identity, values }) => [identity, values]))
  return priorities.flatMap(({ identity: priority, measures }) =>
    measures.flatMap(({ identity, issue, text }): Secret[] => {
      const values = byMeasure.get(identity)
      return values === undefined || values.length === 0
        ? []
        : [{ identity, priority, issue, values, stems: new Set(stemsOf(text)) }]
    }),
  )
}

/** True where a sentence names the figure and a thing that its measure names. */
function tells(words: string, { values, stems }: Secret): boolean {
  return words
    .split(/(?<=[.!?;])\s+|\n/u)
    .some((sentence) => namesFigure(sentence, values) && stemsOf(sentence).some((stem) => stems.has(stem)))
}

const STEM = 5
/** Words that measures of anything use. */
const COMMON = new Set(
  'number percentage percent increase increased reduction reduced march april june september december there their which where those these after before about through within between during council district community safety local people years months quarter compared'
    .split(' ')
    .map((word) => word.slice(0, STEM)),
)

/** The beginnings of the longer words, by which "victim" and "victims" are one. */
function stemsOf(words: string): string[] {
  return [...words.toLowerCase().matchAll(/\p{L}{5,}/gu)]
    .map(([word]) => word.slice(0, STEM))
    .filter((stem) => !COMMON.has(stem))
}
