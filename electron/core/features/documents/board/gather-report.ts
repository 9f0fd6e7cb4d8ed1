import {
  type BoardReport,
  boardReport,
  type FrontSheet,
  type IssuedReport,
  refuseBoardPeriod,
  usualBoardPeriod,
} from '../../../../../shared/domain/documents/board/index.ts'
import type { Period } from '../../../../../shared/domain/measures/index.ts'
import type { EditionId } from '../../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { scoreEdition } from '../../measures/index.ts'
import { surveyPages } from '../survey/index.ts'
import { boardFigures } from './board-figures.ts'
import { wardPages } from './ward-pages.ts'

/** What a board report is made for. */
export interface BoardChoice {
  readonly editionId: EditionId
  /** Null for the last quarter that is over. */
  readonly period: Period | null
  readonly asAt: CivilDate
  readonly front: FrontSheet
  readonly previous: IssuedReport | null
}

/** Gathers a board report as the store has it now. @throws Failure `invalid-input` where the period cannot be. */
export async function gatherBoardReport(db: ReadDb, choice: BoardChoice): Promise<BoardReport> {
  const { content, policy, measures } = await scoreEdition(db, choice.editionId, choice.asAt)
  const period = choice.period ?? usualBoardPeriod(content.edition, choice.asAt)
  const refusal = refuseBoardPeriod(period, choice.asAt, content.edition)
  if (refusal !== null) throw new Failure('invalid-input', refusal)
  const names = new Map(measures.map(({ item }) => [item.identity, item.text]))
  return boardReport({
    content,
    period,
    asAt: choice.asAt,
    front: choice.front,
    policy,
    figures: new Map(
      measures.map((scored) => [scored.item.id, boardFigures(scored, (identity) => names.get(identity))]),
    ),
    notes: Map.groupBy(content.notes ?? [], ({ itemId }) => itemId),
    wardPages: await wardPages(db, period, content.partners),
    surveys: await surveyPages(db, choice.asAt),
    previous: choice.previous,
  })
}
