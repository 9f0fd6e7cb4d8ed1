import { useRef } from 'react'
import {
  type AimKind,
  type EditionContent,
  type EditionId,
  type Priority,
  RISK_SCALES,
  type RiskScale,
} from '../../../shared/domain/plan/index.ts'
import { AIM_KIND_WORDS, RISK_SCALE_WORDS } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { useAddPriority } from '../../app/use-add-priority.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { LineField } from './line-field.tsx'
import { OrderedWords } from './ordered-words.tsx'
import { KindAndFold, USUAL_RISK_WORDS } from './priority-details.tsx'
import { RiskMatrix } from './risk-matrix.tsx'

/** The priorities in order, what they support, and the words for their risk. */
export function PrioritiesScreen({ edition }: Readonly<{ edition: EditionId | null }>) {
  const content = useAnswer('plan.content', { edition })
  return (
    <Answered answer={content} title="Priorities in order">
      {(value) => <PrioritiesPage content={value} />}
    </Answered>
  )
}

export function PrioritiesPage({ content }: Readonly<{ content: EditionContent }>) {
  const isPublished = content.edition.state === 'published'
  const add = useAddPriority()
  return (
    <>
      <PageHeader title="Priorities in order">
        <p>They are printed in this order. Move one with Alt and the up and down arrows.</p>
      </PageHeader>
      <div className="stack-loose">
        {isPublished ? (
          <ol className="ruled-list">
            {content.priorities.map(({ id, name }) => (
              <li key={id}>
                <Link to={{ name: 'priority', priorityId: id }}>{name}</Link>
              </li>
            ))}
          </ol>
        ) : (
          <section className="stack" aria-label="Priorities">
            <PriorityList content={content} />
            <Button look="primary" onClick={() => void add(content.edition.id)}>
              Add a priority
            </Button>
          </section>
        )}
        <Aims content={content} />
        <RiskScales content={content} />
        <RiskMatrix content={content} />
      </div>
    </>
  )
}

function PriorityList({ content }: Readonly<{ content: EditionContent }>) {
  const edit = usePlanEdit()
  const list = useRef<HTMLOListElement>(null)
  async function move({ id: priorityId }: Priority, to: number): Promise<void> {
    if (to < 1 || to > content.priorities.length) return
    await edit('plan.priority.move', { priorityId, to })
    list.current?.querySelector<HTMLInputElement>(`[data-priority="${priorityId}"] input`)?.focus()
  }
  return (
    <ol ref={list} className="ruled-list priority-list">
      {content.priorities.map((priority, at) => (
        <li key={priority.id} data-priority={priority.id}>
          <LineField
            label={`Name of priority ${at + 1}`}
            isLabelHidden
            value={priority.name}
            onStore={async (name) => {
              const { id: priorityId, tableHeading } = priority
              return (await edit('plan.priority.rename', { priorityId, name, tableHeading })).ok
            }}
            onKey={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              void move(priority, event.key === 'ArrowUp' ? at : at + 2)
            }}
          />
          <KindAndFold content={content} priority={priority} />
          <span className="priority-actions">
            <Link to={{ name: 'priority', priorityId: priority.id }}>
              Open<span className="visually-hidden"> {priority.name}</span>
            </Link>
            <Button
              look="quiet"
              aria-label={`Move ${priority.name} up`}
              disabled={at === 0}
              onClick={() => void move(priority, at)}
            >
              Up
            </Button>
            <Button
              look="quiet"
              aria-label={`Move ${priority.name} down`}
              disabled={at === content.priorities.length - 1}
              onClick={() => void move(priority, at + 2)}
            >
              Down
            </Button>
            <Button
              look="quiet"
              aria-label={`Delete ${priority.name}`}
              onClick={() => void edit('plan.priority.delete', { priorityId: priority.id })}
            >
              Delete
            </Button>
          </span>
        </li>
      ))}
    </ol>
  )
}

const AIM_HINTS: Readonly<Record<AimKind, string>> = {
  commissioner: 'From the police and crime plan. Choose on each priority which of them it supports.',
  challenge: 'What the wider partnership works on. Choose on each priority which of them it supports.',
}

function Aims({ content }: Readonly<{ content: EditionContent }>) {
  const edit = usePlanEdit()
  return (
    <section className="stack" aria-labelledby="aims">
      <h2 id="aims">What priorities support</h2>
      {(['commissioner', 'challenge'] as const).map((kind) => (
        <OrderedWords
          key={kind}
          legend={AIM_KIND_WORDS[kind]}
          hint={AIM_HINTS[kind]}
          itemLabel={kind === 'commissioner' ? "Commissioner's priority" : 'Wider challenge'}
          entries={content.aims.filter((aim) => aim.kind === kind)}
          onStore={async (entries) => {
            const aims = entries.map(({ id, name }) => ({
              id: content.aims.find((aim) => aim.id === id)?.id ?? null,
              name,
            }))
            return (await edit('plan.aim.setList', { planId: content.plan.id, kind, aims })).ok
          }}
        />
      ))}
    </section>
  )
}

function RiskScales({ content }: Readonly<{ content: EditionContent }>) {
  const edit = usePlanEdit()
  const setWords = async (scale: RiskScale, words: string[]): Promise<boolean> =>
    (await edit('plan.risk.setWords', { planId: content.plan.id, scale, words })).ok
  return (
    <section className="stack" aria-labelledby="risk-words">
      <h2 id="risk-words">Words for risk</h2>
      {RISK_SCALES.map((scale) => (
        <OrderedWords
          key={scale}
          legend={RISK_SCALE_WORDS[scale]}
          hint={
            content.riskWords[scale].length === 0
              ? `Lowest first. Until you write your own, these are offered: ${USUAL_RISK_WORDS[scale].join(', ')}.`
              : 'Lowest first. Other words may be used all the same.'
          }
          itemLabel={RISK_SCALE_WORDS[scale]}
          entries={content.riskWords[scale].map((name) => ({ id: null, name }))}
          onStore={(entries) =>
            setWords(
              scale,
              entries.map(({ name }) => name),
            )
          }
        />
      ))}
    </section>
  )
}
