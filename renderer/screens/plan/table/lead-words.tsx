import { type Partner, splitLead } from '../../../../shared/domain/partners/index.ts'
import type { LeadItem } from '../../../../shared/domain/plan/index.ts'

interface Stretch {
  readonly key: number
  readonly text: string
  readonly partner: Partner | null
}

/** A printed lead cut where partners are named, to the letter: the stretches make up the whole text. */
function stretchesOf(text: string, partners: readonly Partner[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const piece of splitLead(text, partners)) {
    const start = text.indexOf(piece.text, at)
    if (start === -1) continue
    if (start > at) stretches.push({ key: at, text: text.slice(at, start), partner: null })
    stretches.push({ key: start, text: piece.text, partner: piece.partner })
    at = start + piece.text.length
  }
  if (at < text.length) stretches.push({ key: at, text: text.slice(at), partner: null })
  return stretches
}

/** A lead as printed, with each partner that it names marked. */
export function LeadWords({ item, partners }: Readonly<{ item: LeadItem; partners: readonly Partner[] }>) {
  return stretchesOf(item.text, partners).map(({ key, text, partner }) =>
    partner === null ? (
      <span key={key}>{text}</span>
    ) : (
      <span key={key} className="partner-chip" title={partner.name}>
        {text}
      </span>
    ),
  )
}
