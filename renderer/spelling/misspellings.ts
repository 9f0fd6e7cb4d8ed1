import { type WordPlace, wordsToCheck } from '../../shared/domain/spelling/index.ts'
import type { SpellingClient } from './spelling-client.ts'

/** Where texts of the plan stand: the entries of tables, and narrative, read or edited. */
const TEXTS = '.action-table [data-item], .prose, [contenteditable="true"]'
/** Words in there that are the program's own. */
const NOT_TEXT = '.item-meta, button, textarea, [role="status"]'

/** A word that the dictionary does not know, as it stands on the page. */
export interface Misspelling {
  readonly word: string
  readonly range: Range
}

/** Looks for the misspelt words on the page, in the order in which they are read. */
export async function findMisspellings(
  root: ParentNode,
  client: Pick<SpellingClient, 'unknown'>,
): Promise<Misspelling[]> {
  const texts = textNodes(root).map((node) => ({ node, words: wordsToCheck(node.data) }))
  const unknown = await client.unknown(texts.flatMap(({ words }) => words.map(({ word }) => word)))
  return texts.flatMap(({ node, words }) =>
    words.filter(({ word }) => unknown.has(word)).flatMap((place) => misspellingAt(node, place) ?? []),
  )
}

function textNodes(root: ParentNode): Text[] {
  const nodes: Text[] = []
  for (const element of root.querySelectorAll(TEXTS)) {
    if (element.parentElement?.closest(TEXTS) != null) continue
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node instanceof Text && node.parentElement?.closest(NOT_TEXT) == null) nodes.push(node)
    }
  }
  return nodes
}

/** Undefined when the text has changed since it was looked at, or while the word is still being typed. */
function misspellingAt(node: Text, { word, start }: WordPlace): Misspelling | undefined {
  const end = start + word.length
  if (!node.isConnected || node.data.slice(start, end) !== word) return undefined
  const selection = document.getSelection()
  const isAtCaret =
    selection?.isCollapsed === true && selection.focusNode === node && selection.focusOffset === end
  if (isAtCaret && node.parentElement?.isContentEditable === true) return undefined
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return { word, range }
}
