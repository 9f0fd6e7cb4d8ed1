import { type Indicator, type IndicatorId, isSameName } from '../../../../shared/domain/places/index.ts'
import {
  addIndicatorAliasInput,
  addIndicatorInput,
  changeIndicatorInput,
  joinIndicatorsInput,
  removeIndicatorInput,
} from '../../../../shared/domain/places/inputs.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getPartner } from '../partners/index.ts'
import { planWideCommand } from '../plan/index.ts'
import {
  countFiguresOfIndicator,
  countIndicatorContradictions,
  deleteIndicator,
  getIndicator,
  type IndicatorFace,
  moveToIndicator,
  updateIndicator,
  writeIndicator,
  writeIndicatorAliases,
} from './indicator-edit.repository.ts'
import { listIndicators } from './place.repository.ts'

// Two sources that count the same thing are two indicators: they stand side by side and are never added.

const byIndicator = {
  entity: (input: { readonly indicatorId: IndicatorId }) => ({ kind: 'indicator', id: input.indicatorId }),
}

/** Adds something that a source counts; within one source its names are its own. */
export const addIndicator = planWideCommand({
  name: 'indicator.add',
  label: 'Add what is counted',
  input: addIndicatorInput,
  async run(tx, face): Promise<IndicatorId> {
    const tidy = { ...face, aliases: distinct(face) }
    await refuseUnfit(tx, tidy, null)
    return writeIndicator(tx, tidy)
  },
})

/** Changes what is known of what is counted. */
export const changeIndicator = planWideCommand({
  name: 'indicator.change',
  label: 'Change what is counted',
  input: changeIndicatorInput,
  ...byIndicator,
  async run(tx, { indicatorId, ...face }) {
    await getIndicator(tx, indicatorId)
    const tidy = { ...face, aliases: distinct(face) }
    await refuseUnfit(tx, tidy, indicatorId)
    await updateIndicator(tx, indicatorId, tidy)
  },
})

/** Adds another name by which a source calls it; one that it has already changes nothing. */
export const addIndicatorAlias = planWideCommand({
  name: 'indicator.addAlias',
  label: 'Add another name of what is counted',
  input: addIndicatorAliasInput,
  ...byIndicator,
  async run(tx, { indicatorId, alias }) {
    const indicator = await getIndicator(tx, indicatorId)
    const aliases = distinct({ ...indicator, aliases: [...indicator.aliases, alias] })
    await refuseUnfit(tx, { ...indicator, aliases }, indicatorId)
    await writeIndicatorAliases(tx, indicatorId, aliases)
  },
})

/** Removes something counted that there are no figures of. */
export const removeIndicator = planWideCommand({
  name: 'indicator.remove',
  label: 'Remove what is counted',
  input: removeIndicatorInput,
  ...byIndicator,
  async run(tx, { indicatorId }) {
    const { name } = await getIndicator(tx, indicatorId)
    const figures = await countFiguresOfIndicator(tx, indicatorId)
    if (figures > 0) {
      throw new Failure(
        'conflict',
        `There ${figures === 1 ? 'is' : 'are'} ${countOf(figures, 'figure')} of ${name}. Take back the import that brought them first.`,
      )
    }
    await deleteIndicator(tx, indicatorId)
  },
})

/**
 * Makes two things counted one, where the second is another name of the first, which takes over its figures and names.
 * Refused where they are of two sources or kinds, or say different numbers of one place and period.
 */
export const joinIndicators = planWideCommand({
  name: 'indicator.join',
  label: 'Join two things counted',
  input: joinIndicatorsInput,
  ...byIndicator,
  recordsFigures: true,
  async run(tx, { indicatorId, otherId }) {
    if (indicatorId === otherId)
      throw new Failure('invalid-input', 'It cannot be joined with itself. Choose another one.')
    const [kept, other] = [await getIndicator(tx, indicatorId), await getIndicator(tx, otherId)]
    refuseUnlike(kept, other)
    const contradictions = await countIndicatorContradictions(tx, indicatorId, otherId)
    if (contradictions > 0) {
      throw new Failure(
        'conflict',
        `${kept.name} and ${other.name} say different numbers for the same place and time in ${countOf(contradictions, 'figure')}. They seem to be two things. Nothing was changed.`,
      )
    }
    await moveToIndicator(tx, otherId, indicatorId)
    await deleteIndicator(tx, otherId)
    const aliases = distinct({ ...kept, aliases: [...kept.aliases, other.name, ...other.aliases] })
    await updateIndicator(tx, indicatorId, { ...kept, note: kept.note ?? other.note, aliases })
  },
})

/** Figures of two sources are never added, and people are protected where things are not. */
function refuseUnlike(kept: Indicator, other: Indicator): void {
  if (kept.sourceId !== null && other.sourceId !== null && kept.sourceId !== other.sourceId) {
    throw new Failure(
      'conflict',
      `${kept.name} and ${other.name} come from two sources, which stand side by side. Nothing was changed.`,
    )
  }
  if (kept.counts !== other.counts) {
    throw new Failure(
      'conflict',
      `One of ${kept.name} and ${other.name} counts people and the other things that happened. Change that first if it is wrong.`,
    )
  }
}

async function refuseUnfit(tx: WriteTx, face: IndicatorFace, own: IndicatorId | null): Promise<void> {
  if (face.sourceId !== null) await getPartner(tx, face.sourceId)
  const others = (await listIndicators(tx)).filter((one) => one.id !== own && one.sourceId === face.sourceId)
  for (const name of [face.name, ...face.aliases]) {
    const taken = others.find((one) =>
      [one.name, ...one.aliases].some((known) => isSameName(known, name, 'indicator')),
    )
    if (taken === undefined) continue
    throw new Failure(
      'conflict',
      `“${name}” already means ${taken.name} of this source. Choose another name.`,
    )
  }
}

function distinct({ name, aliases }: Pick<Indicator, 'name' | 'aliases'>): string[] {
  const kept: string[] = []
  for (const alias of aliases) {
    if (![name, ...kept].some((one) => isSameName(one, alias, 'indicator'))) kept.push(alias)
  }
  return kept
}
