// How footnotes stand in pasted HTML: a link in the text to the note, and in front of the note a link back.

const REFERENCE =
  /#(?:_(?:ftn|edn)(\d{1,3})|sd(?:foot|end)note(\d{1,3})sym|(?:ftnt|fn|footnote-|endnote-)(\d{1,3}))$/i
const WAY_BACK =
  /#(?:_(?:ftn|edn)ref(\d{1,3})|sd(?:foot|end)note(\d{1,3})anc|(?:ftnt_ref|fnref|footnote-ref-|endnote-ref-)(\d{1,3}))$/i

/** The number of the note that a link leads to; undefined for other links. */
export function noteReferred(address: string): string | undefined {
  return numberIn(REFERENCE.exec(address))
}

/** The number of the note that begins with this link; undefined for other links. */
export function noteBegun(address: string): string | undefined {
  return numberIn(WAY_BACK.exec(address))
}

function numberIn(found: RegExpExecArray | null): string | undefined {
  return found?.[1] ?? found?.[2] ?? found?.[3]
}
