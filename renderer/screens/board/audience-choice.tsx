import type { BoardDesk } from '../../../shared/contract/index.ts'
import { AUDIENCES, type Audience } from '../../../shared/domain/documents/board/index.ts'
import { countOf, listInWords } from '../../../shared/text/counts.ts'
import { ChoiceList } from '../../components/choice-list.tsx'

interface AudienceChoiceProps {
  readonly desk: BoardDesk
  readonly audience: Audience
  readonly onAudience: (audience: Audience) => void
}

const CHOICES: Readonly<Record<Audience, string>> = {
  board: 'The board: small numbers of people are kept back',
  public: 'The public: the same, and refused where the front sheet is not for publication',
  restricted: 'Only those who may see small numbers of people',
}

/** For whom the report is, and what is kept back from them. */
export function AudienceChoice({ desk, audience, onAudience }: AudienceChoiceProps) {
  return (
    <div className="stack-tight">
      <ChoiceList
        name="audience"
        legend="Whom the report is for"
        choices={AUDIENCES.map((value) => ({ value, label: CHOICES[value] }))}
        value={audience}
        onValue={onAudience}
      />
      <p className="quiet" role="status">
        {audience === 'restricted' ? 'True values are shown.' : keptBackInWords(desk.keptBack)}
      </p>
    </div>
  )
}

function keptBackInWords({ measures, areas, replacedTexts }: BoardDesk['keptBack']): string {
  const kept = [
    ...(measures === 0 ? [] : [countOf(measures, 'measure')]),
    ...(areas === 0 ? [] : [countOf(areas, 'area')]),
  ]
  if (kept.length === 0) return 'No figure has to be kept back.'
  const texts =
    replacedTexts === 0
      ? ''
      : ` ${countOf(replacedTexts, 'comment or note names', 'comments or notes name')} such a figure, and a plain sentence stands there. Put it in other words to have it printed.`
  return `Figures of ${listInWords(kept)} are kept back.${texts}`
}
