import { standingInWords } from '../../../../shared/domain/facts/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { getEditionInUse } from './edition.repository.ts'
import { getRememberedContent, heldFactsOf } from './remembered-content.ts'
import { findSourceFigure } from './source-figure.ts'

export const factsHandlers: AreaHandlers<'facts'> = {
  'facts.held': {
    policy: 'read',
    async run(db, { edition }) {
      const content = await getRememberedContent(db, edition ?? (await getEditionInUse(db)).id)
      return heldFactsOf(content).map(({ fact, ...held }) => ({
        factId: fact.id,
        ...held,
        sentence: standingInWords({ fact, ...held }),
      }))
    },
  },
  'facts.figure': { policy: 'read', run: (db, { source }) => findSourceFigure(db, source) },
}
