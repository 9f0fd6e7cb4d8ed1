import type { ColumnRole } from '../plan/content.ts'
import { comparable, editDistance } from './words.ts'

/** What a column of a plan file holds: a role of our own tables, or one that is read into something else. */
export type HeadingRole = ColumnRole | 'priority' | 'due'

export interface Recognised {
  readonly role: HeadingRole
  /** `known`: one of the spellings below, perhaps mistyped; `likely`: it only contains a telling word. */
  readonly certainty: 'known' | 'likely'
}

/** Spellings that councils use, in the form of `comparable`. */
const SPELLINGS: readonly (readonly [HeadingRole, readonly string[]])[] = [
  ['priority', ['priority', 'priorities', 'priority area', 'strategic priority', 'plan priority', 'theme']],
  [
    'issue',
    [
      'issue',
      'issues',
      'priority issue',
      'key issue',
      'problem',
      'problem to solve',
      'what is the issue',
      'what is the problem',
      'objective',
      'objectives',
      'strategic objective',
      'key objective',
      'aim',
      'aims',
      'aim objective',
      'our aim',
      'goal',
      'concern',
      'need',
      'challenge',
      'what we know',
      'why',
      'why this matters',
      'what we want to do',
      'we want to',
    ],
  ],
  [
    'action',
    [
      'action',
      'actions',
      'action s',
      'key actions',
      'action to be taken',
      'actions to be taken',
      'action to taken',
      'action required',
      'what we will do',
      'what will we do',
      'what are we going to do',
      'how we will do it',
      'how we will do this',
      'to do this we will',
      'we will',
      'activity',
      'activities',
      'task',
      'tasks',
      'intervention',
      'steps',
      'delivery',
    ],
  ],
  [
    'outcome',
    [
      'outcome',
      'outcomes',
      'desired outcome',
      'desired outcomes',
      'intended outcome',
      'expected outcome',
      'what success looks like',
      'what will success look like',
      'what good looks like',
      'impact',
      'intended impact',
      'result',
      'results',
      'benefit',
      'benefits',
      'what difference will it make',
      'what we want to achieve',
      'what we want to see',
    ],
  ],
  [
    'measure',
    [
      'measure',
      'measures',
      'measure of success',
      'success measures',
      'success measures and timescales key milestone',
      'success measures and timescales key milestones',
      'success criteria',
      'milestone',
      'milestones',
      'key milestones',
      'kpi',
      'kpis',
      'performance indicator',
      'performance measure',
      'indicator',
      'indicators',
      'how we will know',
      'how will we know',
      'how we will measure success',
      'how will we measure success',
      'how we will measure it',
      'how will it be measured',
      'evidence',
      'target',
      'targets',
      'outputs',
      'output',
    ],
  ],
  [
    'due',
    [
      'by when',
      'when',
      'timescale',
      'timescales',
      'time scale',
      'timeframe',
      'timeline',
      'target date',
      'due',
      'due date',
      'deadline',
      'completion date',
      'date',
      'date due',
      'end date',
      'finish by',
    ],
  ],
  [
    'lead',
    [
      'lead',
      'leads',
      'lead agency',
      'lead agencies',
      'lead officer',
      'lead partner',
      'lead and agencies involved',
      'lead and partners',
      'who',
      'who will do it',
      'who will lead',
      'by whom',
      'owner',
      'action owner',
      'responsible',
      'responsibility',
      'responsible officer',
      'responsible agency',
      'responsible person',
      'partner',
      'partners',
      'partners involved',
      'agency',
      'agencies',
      'agencies involved',
      'organisation',
      'accountable',
      'delivered by',
    ],
  ],
  [
    'funding',
    [
      'funding',
      'funding source',
      'funding sources',
      'funded by',
      'fund',
      'budget',
      'resource',
      'resources',
      'resources required',
      'cost',
      'costs',
    ],
  ],
  [
    'link',
    [
      'links',
      'link',
      'links to plans and strategies',
      'link to plans and strategies',
      'links to other plans',
      'links to other strategies',
      'related plans',
      'related strategies',
      'cross reference',
    ],
  ],
  [
    'other',
    [
      'ref',
      'reference',
      'no',
      'number',
      'id',
      'status',
      'rag',
      'rag status',
      'rag rating',
      'progress',
      'progress update',
      'progress to date',
      'update',
      'latest update',
      'comment',
      'comments',
      'notes',
      'start date',
      'review date',
      'risk',
      'risks',
    ],
  ],
]

/** Telling words for headings in no list, the first that fits. */
const TELLING: readonly (readonly [RegExp, HeadingRole])[] = [
  [/^fund|\b(?:funding|budget|resources?)\b/, 'funding'],
  [/\blinks?\b.*\b(?:to|with)\b|\b(?:related|linked)\b.*\b(?:plans?|strateg)/, 'link'],
  [/\b(?:measures?|milestones?|kpis?|indicators?|measured)\b|how (?:will )?we (?:will )?know/, 'measure'],
  [/\b(?:lead|leads|owners?|responsible|responsibility|accountable|agency|agencies|partners?)\b/, 'lead'],
  [/\b(?:outcomes?|impact|looks? like|benefits?)\b/, 'outcome'],
  [/\b(?:by when|deadline|timescales?|time ?frame|due date|target date)\b/, 'due'],
  [/\b(?:actions?|activity|activities|tasks?|interventions?)\b|\bwe (?:will|are going to)\b/, 'action'],
  [/\b(?:issues?|problems?|objectives?|aims?|concerns?)\b/, 'issue'],
  [/\b(?:targets?|evidence|success)\b/, 'measure'],
]

/** A heading of more words than this is a sentence. */
const MOST_WORDS = 12

const ROLE_OF = new Map(
  SPELLINGS.flatMap(([role, spellings]) => spellings.map((spelling) => [spelling, role] as const)),
)

/**
 * What a column heading says that its column holds; null where it says nothing that we know. Case, punctuation and
 * "(s)" do not matter; a heading of 5 letters or more may have one wrong letter, of 9 or more two.
 */
export function recogniseHeading(text: string): Recognised | null {
  const spelling = comparable(text.replace(/\(s\)/gi, 's'))
  if (spelling === '' || spelling.split(' ').length > MOST_WORDS) return null
  const exact = ROLE_OF.get(spelling)
  if (exact !== undefined) return { role: exact, certainty: 'known' }
  const most = spelling.length >= 9 ? 2 : spelling.length >= 5 ? 1 : 0
  for (const [known, role] of ROLE_OF) {
    if (most > 0 && editDistance(spelling, known, most) <= most) return { role, certainty: 'known' }
  }
  const telling = TELLING.find(([pattern]) => pattern.test(spelling))
  return telling === undefined ? null : { role: telling[1], certainty: 'likely' }
}
