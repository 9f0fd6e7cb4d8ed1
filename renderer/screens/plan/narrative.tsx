import type { ReactNode } from 'react'
import type { Block, Section, TextRun } from '../../../shared/domain/plan/index.ts'
import { blockElementId, sectionElementId } from './element-ids.ts'

/** A stretch of text. Addresses are printed, not followed: the app opens no pages of the network. */
function Run({ run }: Readonly<{ run: TextRun }>) {
  let text: ReactNode = run.text
  if (run.emphasis === true) text = <em>{text}</em>
  if (run.strong === true) text = <strong>{text}</strong>
  const address = run.link !== undefined && run.link !== run.text ? ` (${run.link})` : ''
  return (
    <>
      {text}
      {address}
      {run.note !== undefined && (
        <sup>
          <span className="visually-hidden">footnote </span>
          {run.note}
        </sup>
      )}
    </>
  )
}

function Runs({ runs }: Readonly<{ runs: readonly TextRun[] }>) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are only read here
    <Run key={index} run={run} />
  ))
}

type Group =
  | { readonly kind: 'list'; readonly ordered: boolean; readonly blocks: readonly Block[] }
  | { readonly kind: 'block'; readonly block: Block }

/** Neighbouring points of one kind, gathered into the list that they form. */
function groupBlocks(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    if (block.kind !== 'bullet' && block.kind !== 'number') {
      groups.push({ kind: 'block', block })
      continue
    }
    const ordered = block.kind === 'number'
    const last = groups.at(-1)
    if (last?.kind === 'list' && last.ordered === ordered) {
      groups[groups.length - 1] = { ...last, blocks: [...last.blocks, block] }
    } else {
      groups.push({ kind: 'list', ordered, blocks: [block] })
    }
  }
  return groups
}

/** A list with the deeper points inside the point that they belong to. */
function PointList({ blocks, ordered }: Readonly<{ blocks: readonly Block[]; ordered: boolean }>) {
  const depth = Math.min(...blocks.map((block) => block.level))
  const points: { head: Block; inner: Block[] }[] = []
  for (const block of blocks) {
    const last = points.at(-1)
    if (block.level > depth && last !== undefined) last.inner.push(block)
    else points.push({ head: block, inner: [] })
  }
  const items = points.map(({ head, inner }) => (
    <li key={head.id} {...targetOf(head)}>
      <Runs runs={head.runs} />
      {inner.length > 0 && <PointList blocks={inner} ordered={ordered} />}
    </li>
  ))
  return ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** What lets a find point at a paragraph. */
function targetOf({ id }: Block) {
  return { id: blockElementId(id), className: 'item-target', tabIndex: -1 }
}

function BlockView({ block, headingLevel }: Readonly<{ block: Block; headingLevel: number }>) {
  const runs = <Runs runs={block.runs} />
  const target = targetOf(block)
  switch (block.kind) {
    case 'heading':
      return headingLevel + block.level - 3 <= 3 ? <h3 {...target}>{runs}</h3> : <h4 {...target}>{runs}</h4>
    case 'quotation':
      return (
        <blockquote>
          <p {...target}>{runs}</p>
        </blockquote>
      )
    case 'footnote':
      return (
        <p {...target} className="footnotes item-target">
          {block.note !== null && <sup>{block.note} </sup>}
          {runs}
        </p>
      )
    default:
      return <p {...target}>{runs}</p>
  }
}

interface NarrativeProps {
  readonly section: Section
  /** False where the page's own heading already says what the section is. */
  readonly hasHeading?: boolean
}

/** A section of the plan as running text. */
export function Narrative({ section, hasHeading = true }: NarrativeProps) {
  return (
    <section
      id={sectionElementId(section.id)}
      className="prose reading item-target"
      tabIndex={-1}
      {...(section.heading === '' ? {} : { 'aria-label': section.heading })}
    >
      {hasHeading && section.heading !== '' && <h2>{section.heading}</h2>}
      {groupBlocks(section.blocks).map((group) =>
        group.kind === 'list' ? (
          <PointList key={group.blocks[0]?.id} blocks={group.blocks} ordered={group.ordered} />
        ) : (
          <BlockView key={group.block.id} block={group.block} headingLevel={3} />
        ),
      )}
    </section>
  )
}
