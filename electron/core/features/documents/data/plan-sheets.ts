import { plainText, type TextRun } from '../../../../../shared/domain/plan/index.ts'
import {
  BLOCK_KIND_WORDS,
  DUE_PRECISION_WORDS,
  ITEM_MARK_WORDS,
  SECTION_ROLE_WORDS,
} from '../../../../../shared/text/data-words.ts'
import { MEASURE_KIND_WORDS, POLARITY_WORDS } from '../../../../../shared/text/measure-words.ts'
import {
  ACTION_STATUS_WORDS,
  AIM_KIND_WORDS,
  COLUMN_ROLE_WORDS,
  EDITION_STATE_WORDS,
  PRIORITY_KIND_WORDS,
  RISK_SCALE_WORDS,
} from '../../../../../shared/text/plan-words.ts'
import {
  day,
  identity,
  key,
  leftOut,
  measure,
  moment,
  number,
  numbered,
  refer,
  type SheetSpecs,
  said,
  text,
  words,
  yesNo,
} from './sheet-spec.ts'

type PlanTable =
  | 'plan'
  | 'edition'
  | 'edition_event'
  | 'edition_snapshot'
  | 'aim'
  | 'risk_word'
  | 'priority'
  | 'priority_aim'
  | 'priority_hotspot'
  | 'priority_column'
  | 'section'
  | 'section_block'
  | 'issue'
  | 'issue_row'
  | 'item'
  | 'action'
  | 'action_note'
  | 'measure'
  | 'lead_partner'
  | 'partner'
  | 'partner_alias'
  | 'fact'
  | 'fact_source'

const EVENT_WORDS = { published: 'Published', reopened: 'Reopened' } as const
const SNAPSHOT_KIND_WORDS = {
  day: 'Before the first change of that day',
  approved: 'As it was approved',
  published: 'As it was published',
  reopened: 'As it stood when it was reopened',
  rolled: 'As it was made from the year before',
} as const

/** The plan: its years, its text, its action tables, its partners and its facts. */
export const PLAN_SHEETS: SheetSpecs<PlanTable> = {
  plan: {
    name: 'Plans',
    title: 'Plans',
    columns: {
      id: key(),
      title: text('Title', 50),
      area: text('Area'),
      starts_on: day('Begins on'),
      ends_on: day('Ends on'),
      identity: identity(),
    },
  },
  edition: {
    name: 'Editions',
    title: 'Editions: the years of each plan',
    columns: {
      id: key(),
      plan_id: refer('Plan', 'plan'),
      label: text('Edition', 14),
      starts_on: day('Begins on'),
      ends_on: day('Ends on'),
      state: words('State', EDITION_STATE_WORDS),
      approved_on: day('Approved on'),
      approved_by: text('Approved by'),
      published_on: day('Published on'),
    },
  },
  edition_event: {
    name: 'Edition history',
    title: 'When editions were published and reopened',
    columns: {
      id: key(),
      edition_id: refer('Edition', 'edition'),
      kind: words('What happened', EVENT_WORDS),
      happened_on: day('On'),
      at: moment('Written down'),
      approved_on: day('Approved on'),
      approved_by: text('Approved by'),
      reason: text('Why it was reopened', 50),
    },
  },
  edition_snapshot: {
    name: 'Earlier states',
    title: 'Earlier states of editions that are kept for comparing',
    notes: ['What they said is in the app, under Plan years, where two of them can be compared.'],
    columns: {
      id: key(),
      edition_id: refer('Edition', 'edition'),
      kind: words('Kept', SNAPSHOT_KIND_WORDS),
      taken_on: day('On'),
      taken_at: moment('Moment'),
      format: leftOut('It says how this program packs a kept state.'),
      content: leftOut(
        'A state of the same edition on an earlier day; the app shows and prints what changed since.',
      ),
    },
  },
  aim: {
    name: 'Aims',
    title: 'What priorities support: the commissioner’s priorities and wider challenges',
    columns: {
      id: key(),
      plan_id: refer('Plan', 'plan'),
      kind: words('Whose', AIM_KIND_WORDS),
      position: number('Order'),
      name: text('Aim', 60),
    },
  },
  risk_word: {
    name: 'Words for risk',
    title: 'Words for assessed risk, from the lowest',
    columns: {
      id: key(),
      plan_id: refer('Plan', 'plan'),
      scale: words('Scale', RISK_SCALE_WORDS),
      position: number('Order'),
      word: text('Word'),
    },
  },
  priority: {
    name: 'Priorities',
    title: 'Priorities and projects of each edition',
    columns: {
      id: key(),
      edition_id: refer('Edition', 'edition'),
      position: number('Order'),
      kind: words('Kind', PRIORITY_KIND_WORDS),
      name: text('Name', 40),
      table_heading: text('Heading of its table', 40),
      folded_into_id: refer('Folded into', 'priority'),
      volume: text('Volume', 18),
      individual_harm: text('Harm to individuals', 18),
      community_harm: text('Harm to the community', 18),
      identity: identity(),
    },
  },
  priority_aim: {
    name: 'Aims of priorities',
    title: 'Which aims each priority supports',
    columns: { id: key(), priority_id: refer('Priority', 'priority'), aim_id: refer('Aim', 'aim') },
  },
  priority_hotspot: {
    name: 'Hotspots',
    title: 'Hotspot wards of each priority',
    columns: {
      id: key(),
      priority_id: refer('Priority', 'priority'),
      position: number('Order'),
      name: text('Ward'),
    },
  },
  priority_column: {
    name: 'Columns',
    title: 'Columns of the action tables, with their headings as printed',
    columns: {
      id: key(),
      priority_id: refer('Priority', 'priority'),
      position: number('Order'),
      role: words('What it holds', COLUMN_ROLE_WORDS),
      heading: text('Heading', 40),
    },
  },
  section: {
    name: 'Sections',
    title: 'Sections of the plan’s text',
    columns: {
      id: key(),
      edition_id: refer('Edition', 'edition'),
      priority_id: refer('About the priority', 'priority'),
      position: number('Order'),
      role: words('What it is for', SECTION_ROLE_WORDS),
      heading: text('Heading', 50),
      level: number('Level'),
      identity: identity(),
    },
  },
  section_block: {
    name: 'Text',
    title: 'The plan’s text, paragraph by paragraph',
    columns: {
      id: key(),
      section_id: refer('Section', 'section'),
      position: number('Order'),
      kind: words('Kind', BLOCK_KIND_WORDS),
      level: number('Level'),
      note: text('Mark of the footnote', 14),
      runs: said('Text', runsInWords, 100),
    },
  },
  issue: {
    name: 'Issues',
    title: 'Issues of each priority',
    columns: {
      id: numbered('Issue', 'issue'),
      priority_id: refer('Priority', 'priority'),
      position: number('Order'),
      identity: identity(),
    },
  },
  issue_row: {
    name: 'Rows',
    title: 'Rows of the action tables',
    columns: { id: key(), issue_id: refer('Issue', 'issue'), position: number('Order') },
  },
  item: {
    name: 'Entries',
    title: 'Entries of the action tables: issues, actions, outcomes, measures, leads and all else',
    notes: [
      'An entry stands in a row and a column. What more is known of actions and measures is on their own sheets.',
    ],
    columns: {
      id: key(),
      issue_id: refer('Issue', 'issue'),
      row_id: refer('Row', 'issue_row'),
      column_id: refer('Column', 'priority_column'),
      position: number('Order in its cell'),
      text: text('Words', 80),
      mark: words('Stands as', ITEM_MARK_WORDS),
      identity: identity(),
    },
  },
  action: {
    name: 'Actions',
    title: 'Actions, with their status and due date',
    columns: {
      id: key(),
      item_id: refer('Action', 'item'),
      status: words('Status', ACTION_STATUS_WORDS),
      status_reason: text('Why it was stopped', 40),
      owner_id: refer('Owner', 'partner'),
      due_on: day('Due on'),
      due_words: text('Due date as printed'),
      due_precision: words('What the date means', DUE_PRECISION_WORDS),
      due_declined: text('Date that was not taken'),
    },
  },
  action_note: {
    name: 'Notes on actions',
    title: 'Progress notes on actions',
    columns: {
      id: key(),
      item_id: refer('Action', 'item'),
      noted_on: day('On'),
      text: text('Note', 80),
    },
  },
  measure: {
    name: 'Measures',
    title: 'Measures, as their words were understood',
    columns: {
      id: key(),
      item_id: refer('Measure', 'item'),
      kind: words<string>('Kind', MEASURE_KIND_WORDS),
      polarity: words<string>('Which way is good', POLARITY_WORDS),
      baseline: number('Baseline'),
      target: number('Target'),
      unit: text('Unit', 16),
      source: text('Source'),
      due_on: day('Due on'),
      due_words: text('Due date as printed'),
      due_precision: words('What the date means', DUE_PRECISION_WORDS),
    },
  },
  lead_partner: {
    name: 'Leads',
    title: 'Partners that the leads name',
    columns: {
      id: key(),
      item_id: refer('Lead as printed', 'item'),
      partner_id: refer('Partner', 'partner'),
      position: number('Order'),
      is_lead: yesNo('Leads'),
    },
  },
  partner: {
    name: 'Partners',
    title: 'Partners',
    columns: { id: key(), name: text('Name', 50), short_name: text('Short name', 18) },
  },
  partner_alias: {
    name: 'Spellings of partners',
    title: 'Other spellings of partners',
    columns: {
      id: key(),
      partner_id: refer('Partner', 'partner'),
      position: number('Order'),
      alias: text('Spelling', 50),
    },
  },
  fact: {
    name: 'Facts',
    title: 'Figures that the text states',
    columns: {
      id: key(),
      plan_id: refer('Plan', 'plan'),
      name: text('Fact', 50),
      value: text('As written', 20),
      number: number('As a number'),
      unit: text('Unit', 16),
      period: text('Period'),
      place: text('Place'),
      source: text('Source'),
      note: text('Note', 50),
      identity: identity(),
    },
  },
  fact_source: {
    name: 'Sources of facts',
    title: 'Figures of the store that facts are tied to',
    columns: {
      id: key(),
      fact_id: refer('Fact', 'fact'),
      indicator_id: refer('What is counted', 'indicator'),
      place_id: refer('Place', 'place'),
      measure_identity: measure(),
      from_on: day('From'),
      to_on: day('To'),
    },
  },
}

/** A paragraph with its footnote marks and the addresses of its links. */
function runsInWords(json: string): string {
  const runs = JSON.parse(json) as readonly TextRun[]
  return plainText(
    runs.map(({ text, note, link }) => ({
      text: `${text}${note === undefined ? '' : `[${note}]`}${link === undefined ? '' : ` (${link})`}`,
    })),
  )
}
