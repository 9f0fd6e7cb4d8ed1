import { setFiguresInput } from '../../../../shared/domain/places/inputs.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { planWideCommand } from '../plan/index.ts'
import { getIndicator } from './indicator-edit.repository.ts'
import { getPlace } from './place-edit.repository.ts'
import { deleteFigure, findFigure, insertTypedFigure, overwriteFigure } from './typed-figures.repository.ts'

/**
 * Writes figures of one indicator and period that a person typed. What a file said before is kept as a revision. A count
 * of null removes a figure that was typed; one that a file brought is removed by undoing its import alone.
 */
export const setFigures = planWideCommand({
  name: 'place.setFigures',
  label: 'Type figures by ward',
  labelOf: ({ counts }) => `Type ${countOf(counts.length, 'figure')} by ward`,
  input: setFiguresInput,
  entity: (input) => ({ kind: 'indicator', id: input.indicatorId }),
  recordsFigures: true,
  async run(tx, { indicatorId, period, counts }, at) {
    await getIndicator(tx, indicatorId)
    if (period.to < period.from)
      throw new Failure('invalid-input', 'The period ends before it begins. Change one of its two days.')
    for (const { placeId, count } of counts) {
      const place = await getPlace(tx, placeId)
      const key = { indicatorId, placeId, period }
      const stored = await findFigure(tx, key)
      if (count === null) {
        if (stored === undefined) continue
        if (stored.isImported) {
          throw new Failure(
            'conflict',
            `The figure of ${place.name} came from the file ${stored.fileName ?? ''}. Undo its import to remove it, or type another figure over it. Nothing was changed.`,
          )
        }
        await deleteFigure(tx, stored.id)
      } else if (stored === undefined) await insertTypedFigure(tx, key, count)
      else if (stored.count !== count) await overwriteFigure(tx, stored.id, count, at)
    }
  },
})
