import { tieFactInput } from '../../../../shared/domain/facts/inputs.ts'
import type { FactId } from '../../../../shared/domain/plan/index.ts'
import {
  addFactInput,
  changeFactInput,
  deleteFactInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { refuseMissingPlan } from './edition.repository.ts'
import { insertFact, refuseMissingFact, updateFact } from './fact.repository.ts'
import { writeFactSource } from './fact-source.repository.ts'
import { planWideCommand } from './plan-wide-command.ts'
import { findSourceFigure } from './source-figure.ts'

/** Adds a figure that the text may state. */
export const addFact = planWideCommand({
  name: 'fact.add',
  label: 'Add a fact',
  input: addFactInput,
  entity: (input) => ({ kind: 'plan', id: input.planId }),
  async run(tx, { planId, ...face }): Promise<FactId> {
    await refuseMissingPlan(tx, planId)
    return insertFact(tx, planId, face)
  },
})

/** Changes a fact. The words that are tied to it stay; plan health names those that no longer say it. */
export const changeFact = planWideCommand({
  name: 'fact.change',
  label: 'Change a fact',
  input: changeFactInput,
  entity: (input) => ({ kind: 'fact', id: input.factId }),
  async run(tx, { factId, ...face }) {
    await refuseMissingFact(tx, factId)
    await updateFact(tx, factId, face)
  },
})

/** Deletes a fact. The words that were tied to it stay as they are, and are tied again if the deletion is undone. */
export const deleteFact = planWideCommand({
  name: 'fact.delete',
  label: 'Delete a fact',
  input: deleteFactInput,
  entity: (input) => ({ kind: 'fact', id: input.factId }),
  async run(tx, { factId }) {
    await refuseMissingFact(tx, factId)
    await tx.deleteFrom('fact').where('id', '=', factId).execute()
  },
})

/** Ties a fact to the figure of the store that it states, or unties it: plan health says when the two differ. */
export const tieFact = planWideCommand({
  name: 'fact.tie',
  label: 'Tie a fact to a figure',
  labelOf: ({ source }) => (source === null ? 'Untie a fact from its figure' : 'Tie a fact to a figure'),
  input: tieFactInput,
  entity: (input) => ({ kind: 'fact', id: input.factId }),
  async run(tx, { factId, source }) {
    await refuseMissingFact(tx, factId)
    if (source !== null) {
      if (source.period.to < source.period.from)
        throw new Failure('invalid-input', 'The period ends before it begins. Change one of its two days.')
      if ((await findSourceFigure(tx, source)).figure === null) {
        throw new Failure(
          'not-found',
          'There is no figure of that for the whole of that period. Choose another period, or bring the figures in first.',
        )
      }
    }
    await writeFactSource(tx, factId, source)
  },
})
