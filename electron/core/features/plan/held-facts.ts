import { type HeldFact, standingOf } from '../../../../shared/domain/facts/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listFactSources } from './fact-source.repository.ts'
import { findSourceFigure } from './source-figure.ts'

/** The facts of a plan that are tied to figures, each held against its figure of now. */
export async function listHeldFacts(
  db: ReadDb,
  { plan, facts }: Pick<EditionContent, 'plan' | 'facts'>,
): Promise<HeldFact[]> {
  const sources = await listFactSources(db, plan.id)
  const held: HeldFact[] = []
  for (const fact of facts) {
    const source = sources.get(fact.id)
    if (source === undefined) continue
    const found = await findSourceFigure(db, source)
    held.push({ fact, source, ...found, standing: standingOf(fact, found.figure) })
  }
  return held
}
