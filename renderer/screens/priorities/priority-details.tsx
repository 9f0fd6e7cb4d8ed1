import {
  AIM_KINDS,
  type Aim,
  type EditionContent,
  PRIORITY_KINDS,
  type Priority,
  type RiskAssessment,
} from '../../../shared/domain/plan/index.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { AIM_KIND_WORDS, PRIORITY_KIND_WORDS, RISK_WORDS } from '../../../shared/text/plan-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { LineField } from './line-field.tsx'

/** What stands in the lists of a plan that has no words of its own yet. */
export const USUAL_RISK_WORDS = {
  volume: ['small', 'moderate', 'high'],
  harm: ['moderate', 'significant', 'substantial', 'severe'],
} as const

interface PriorityDetailsProps {
  readonly content: EditionContent
  readonly priority: Priority
}

/** What is known of a priority beside its story and its table; changed where it stands until the plan is published. */
export function PriorityDetails(props: PriorityDetailsProps) {
  return props.content.edition.state === 'published' ? (
    <DetailsToRead {...props} />
  ) : (
    <DetailsToChange {...props} />
  )
}

function DetailsToRead({ content, priority }: PriorityDetailsProps) {
  const { risk, hotspots, supports } = priority
  const supported = content.aims.filter(({ id }) => supports.includes(id)).map(({ name }) => name)
  const facts = [
    { name: RISK_WORDS.volume, value: risk.volume },
    { name: RISK_WORDS.individualHarm, value: risk.individualHarm },
    { name: RISK_WORDS.communityHarm, value: risk.communityHarm },
    { name: 'Where most', value: hotspots.length === 0 ? null : hotspots.join(', ') },
    { name: 'Supports', value: supported.length === 0 ? null : supported.join(', ') },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  if (facts.length === 0) return null
  return (
    <dl className="facts reading">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{sentenceCase(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function DetailsToChange({ content, priority }: PriorityDetailsProps) {
  const edit = usePlanEdit()
  const { id: priorityId, risk, hotspots } = priority
  const words = {
    volume: offered(content.riskWords.volume, USUAL_RISK_WORDS.volume),
    harm: offered(content.riskWords.harm, USUAL_RISK_WORDS.harm),
  }
  const setRisk = (part: keyof RiskAssessment) => async (value: string, gesture: string) =>
    (await edit('plan.priority.setRisk', { priorityId, ...risk, [part]: value, gesture })).ok
  return (
    <div className="details-grid">
      <div>
        <LineField
          label={RISK_WORDS.volume}
          value={risk.volume ?? ''}
          offers={words.volume}
          onStore={setRisk('volume')}
          whileTyping
        />
      </div>
      <div>
        <LineField
          label={RISK_WORDS.individualHarm}
          value={risk.individualHarm ?? ''}
          offers={words.harm}
          onStore={setRisk('individualHarm')}
          whileTyping
        />
      </div>
      <div>
        <LineField
          label={RISK_WORDS.communityHarm}
          value={risk.communityHarm ?? ''}
          offers={words.harm}
          onStore={setRisk('communityHarm')}
          whileTyping
        />
      </div>
      <div className="details-wide">
        <LineField
          label="Hotspot wards, with commas between"
          value={hotspots.join(', ')}
          onStore={async (typed, gesture) =>
            (await edit('plan.priority.setHotspots', { priorityId, hotspots: namesIn(typed), gesture })).ok
          }
          whileTyping
        />
      </div>
      {content.aims.length > 0 && (
        <details className="details-wide">
          <summary>Supports: {supportedWords(content.aims, priority)}</summary>
          {AIM_KINDS.map((kind) => (
            <AimChoices key={kind} kind={kind} content={content} priority={priority} />
          ))}
        </details>
      )}
    </div>
  )
}

function offered(own: readonly string[], usual: readonly string[]): readonly string[] {
  return own.length === 0 ? usual : own
}

function namesIn(typed: string): string[] {
  return typed
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function supportedWords(aims: readonly Aim[], { supports }: Priority): string {
  const names = aims.filter(({ id }) => supports.includes(id)).map(({ name }) => name)
  return names.length === 0 ? 'nothing chosen yet' : names.join(', ')
}

function AimChoices({ kind, content, priority }: PriorityDetailsProps & { readonly kind: Aim['kind'] }) {
  const edit = usePlanEdit()
  const { id: priorityId, supports } = priority
  const aims = content.aims.filter((aim) => aim.kind === kind)
  if (aims.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{AIM_KIND_WORDS[kind]}</legend>
      {aims.map(({ id, name }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={supports.includes(id)}
            onChange={(event) => {
              const aimIds = event.target.checked ? [...supports, id] : supports.filter((each) => each !== id)
              void edit('plan.priority.setSupports', { priorityId, aimIds })
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** What a priority is, and whether its work stands in the table of another. */
export function KindAndFold({ content, priority }: PriorityDetailsProps) {
  const edit = usePlanEdit()
  const { id: priorityId, name } = priority
  const hosts = content.priorities.filter((other) => other.id !== priorityId && other.foldedIntoId === null)
  const holdsOthers = content.priorities.some((other) => other.foldedIntoId === priorityId)
  return (
    <span className="kind-and-fold">
      <select
        className="select"
        aria-label={`What ${name} is`}
        value={priority.kind}
        onChange={(event) => {
          const kind = PRIORITY_KINDS.find((each) => each === event.target.value) ?? 'priority'
          void edit('plan.priority.setKind', { priorityId, kind })
        }}
      >
        {PRIORITY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {PRIORITY_KIND_WORDS[kind]}
          </option>
        ))}
      </select>
      {!holdsOthers && (
        <select
          className="select"
          aria-label={`Where the work on ${name} stands`}
          value={priority.foldedIntoId ?? ''}
          onChange={(event) => {
            const into = hosts.find(({ id }) => String(id) === event.target.value)
            void edit('plan.priority.fold', { priorityId, intoId: into?.id ?? null })
          }}
        >
          <option value="">Stands for itself</option>
          {hosts.map((host) => (
            <option key={host.id} value={host.id}>
              Folded into {host.name}
            </option>
          ))}
        </select>
      )}
    </span>
  )
}
