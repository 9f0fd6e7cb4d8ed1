const MOST_FINDS = 1000

/** Every stretch of the page's text that reads so, whatever its capitals; also across elements of one line of text. */
export function findOnPage(text: string): Range[] {
  const sought = text.trim().toLowerCase()
  const main = document.getElementById('main')
  if (sought === '' || main === null) return []
  const finds: Range[] = []
  for (const block of blocksOfText(main)) {
    const whole = block
      .map((node) => node.data)
      .join('')
      .toLowerCase()
    for (let at = whole.indexOf(sought); at !== -1; at = whole.indexOf(sought, at + sought.length)) {
      finds.push(rangeIn(block, at, at + sought.length))
      if (finds.length >= MOST_FINDS) return finds
    }
  }
  return finds
}

/** Lights the finds up, one of them more than the others, and brings that one into view. */
export function showFinds(finds: readonly Range[], at: number): void {
  const current = finds[at]
  CSS.highlights.set('find', new Highlight(...finds))
  CSS.highlights.set('find-current', new Highlight(...(current === undefined ? [] : [current])))
  current?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** The visible text of the page, cut where one block ends and another begins: no find goes on from cell to cell. */
function blocksOfText(main: HTMLElement): Text[][] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const blocks = new Map<Element, Text[]>()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.checkVisibility() !== true) continue
    const block =
      node.parentElement.closest('p, li, td, th, h1, h2, h3, h4, dt, dd, button, label, div') ?? main
    blocks.set(block, [...(blocks.get(block) ?? []), node])
  }
  return [...blocks.values()]
}

function rangeIn(block: readonly Text[], start: number, end: number): Range {
  const range = document.createRange()
  let from = 0
  for (const node of block) {
    const to = from + node.data.length
    if (start >= from && start < to) range.setStart(node, start - from)
    if (end > from && end <= to) range.setEnd(node, end - from)
    from = to
  }
  return range
}
