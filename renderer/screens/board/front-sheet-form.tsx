import {
  type FrontSheet,
  IMPLICATIONS,
  RELEASES,
  REQUESTS,
  type Release,
  type Request,
} from '../../../shared/domain/documents/board/index.ts'
import { NO_DAY, type PlanId, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { IMPLICATION_WORDS, RELEASE_WORDS, REQUEST_WORDS } from '../../../shared/text/board-words.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { useStatus } from '../../app/status.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LineField } from '../priorities/line-field.tsx'
import { TypedText } from './typed-text.tsx'
import { type ChangeSheet, useFrontSheet } from './use-front-sheet.ts'

interface FrontSheetFormProps {
  readonly planId: PlanId
  readonly sheet: FrontSheet
}

const LINES = [
  ['reportOf', 'Report of'],
  ['reportTo', 'Report to'],
  ['contactOfficer', 'Contact officer'],
  ['wardsAffected', 'Wards affected'],
] as const

/** The front sheet of the next report; it is stored as it is typed, and begins with what it said the last time. */
export function FrontSheetForm({ planId, sheet }: FrontSheetFormProps) {
  const change = useFrontSheet(planId, sheet)
  return (
    <section className="stack" aria-labelledby="front-sheet">
      <h2 id="front-sheet">Front sheet</h2>
      {LINES.map(([field, label]) => (
        <p key={field}>
          <LineField
            label={label}
            value={sheet[field]}
            whileTyping
            onStore={(words, gesture) => change(() => ({ [field]: words.trim() }), gesture)}
          />
        </p>
      ))}
      <MeetingDay sheet={sheet} change={change} />
      <ChoiceList
        name="release"
        legend="Who may read it"
        choices={RELEASES.map((value) => ({ value, label: RELEASE_WORDS[value] }))}
        value={sheet.release}
        onValue={(release: Release) => void change(() => ({ release }))}
      />
      {sheet.release === 'not-for-publication' && <Paragraph sheet={sheet} change={change} />}
      <ChoiceList
        name="request"
        legend="What the board is asked"
        choices={REQUESTS.map((value) => ({ value, label: sentenceCase(REQUEST_WORDS[value]) }))}
        value={sheet.request}
        onValue={(request: Request) => void change(() => ({ request }))}
      />
      <TypedText
        label="Recommendations"
        hint="One in each line."
        rows={4}
        value={sheet.recommendations.join('\n')}
        onStore={(words, gesture) => change(() => ({ recommendations: linesOf(words) }), gesture)}
      />
      <TypedText
        label="Purpose"
        hint="Left empty, the report says which plan and which period it is about."
        value={sheet.purpose}
        onStore={(words, gesture) => change(() => ({ purpose: words.trim() }), gesture)}
      />
      {IMPLICATIONS.map((kind) => (
        <TypedText
          key={kind}
          label={`Implications: ${IMPLICATION_WORDS[kind]}`}
          value={sheet.implications[kind]}
          onStore={(words, gesture) =>
            change(
              ({ implications }) => ({ implications: { ...implications, [kind]: words.trim() } }),
              gesture,
            )
          }
        />
      ))}
    </section>
  )
}

interface PartProps {
  readonly sheet: FrontSheet
  readonly change: ChangeSheet
}

function MeetingDay({ sheet, change }: PartProps) {
  const { announce } = useStatus()
  async function store(words: string, gesture: string): Promise<boolean> {
    const day = words.trim() === '' ? null : readDay(words)
    if (day !== undefined) return change(() => ({ meetingOn: day }), gesture)
    announce(NO_DAY)
    return false
  }
  return (
    <p>
      <LineField
        label="Date of the meeting"
        placeholder="3 April 2020"
        value={sheet.meetingOn === null ? '' : dateInWords(sheet.meetingOn)}
        onStore={store}
      />
    </p>
  )
}

/** The act has seven. */
const PARAGRAPHS = [1, 2, 3, 4, 5, 6, 7] as const

function Paragraph({ sheet, change }: PartProps) {
  return (
    <p>
      <label htmlFor="exempt-paragraph">Paragraph of Schedule 12A </label>
      <select
        id="exempt-paragraph"
        className="select"
        value={sheet.exemptParagraph ?? ''}
        onChange={(event) =>
          void change(() => ({
            exemptParagraph: event.target.value === '' ? null : Number(event.target.value),
          }))
        }
      >
        <option value="">Not chosen yet</option>
        {PARAGRAPHS.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </p>
  )
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20)
}
