import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Fact, type FactTie, type Identity, isOutOfDate } from '../../../../shared/domain/plan/index.ts'

/** A stretch of the text that is tied to a fact. */
export interface TiedWords {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly tie: FactTie
}

interface TieState {
  readonly facts: readonly Fact[]
  readonly marks: DecorationSet
}

const KEY = new PluginKey<TieState>('ties')

/** Marks the words whose fact has another value by now. */
export const TieMarks = Extension.create({
  name: 'tieMarks',
  addProseMirrorPlugins: () => [
    new Plugin<TieState>({
      key: KEY,
      state: {
        init: () => ({ facts: [], marks: DecorationSet.empty }),
        apply(tr, old) {
          const given: unknown = tr.getMeta(KEY)
          const facts = Array.isArray(given) ? (given as readonly Fact[]) : old.facts
          if (!tr.docChanged && facts === old.facts) return old
          return { facts, marks: marksFor(tr.doc, facts) }
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.marks },
    }),
  ],
})

/** Tells the text which facts there are now. */
export function withFacts(tr: Transaction, facts: readonly Fact[]): Transaction {
  return tr.setMeta(KEY, facts).setMeta('addToHistory', false)
}

function marksFor(doc: Node, facts: readonly Fact[]): DecorationSet {
  const byIdentity = new Map(facts.map((fact) => [fact.identity, fact]))
  const marks = tiedWords(doc).flatMap(({ from, to, words, tie }) => {
    const fact = byIdentity.get(tie.identity)
    if (fact === undefined || !isOutOfDate(words, tie, fact)) return []
    const title = `Out of date: ${fact.name} is now ${fact.value}`
    return [Decoration.inline(from, to, { class: 'tie-out-of-date', title })]
  })
  return DecorationSet.create(doc, marks)
}

/** Every tied stretch in order; neighbouring text of one tie is one stretch, whatever its looks. */
export function tiedWords(doc: Node): TiedWords[] {
  const found: TiedWords[] = []
  doc.descendants((node, at) => {
    if (!node.isInline) return
    const mark = node.marks.find(({ type }) => type.name === 'tie')
    if (mark === undefined) return
    const tie: FactTie = {
      identity: String(mark.attrs['identity']) as Identity,
      value: String(mark.attrs['value']),
    }
    const words = node.isText ? (node.text ?? '') : ' '
    const last = found.at(-1)
    const isSame = last?.to === at && last.tie.identity === tie.identity && last.tie.value === tie.value
    if (isSame) found[found.length - 1] = { ...last, to: at + node.nodeSize, words: last.words + words }
    else found.push({ from: at, to: at + node.nodeSize, words, tie })
  })
  return found
}
