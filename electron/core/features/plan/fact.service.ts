import type { FactId } from '../../../../shared/domain/plan/index.ts'
import {
  addFactInput,
  changeFactInput,
  deleteFactInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { refuseMissingPlan } from './edition.repository.ts'
import { insertFact, refuseMissingFact, updateFact } from './fact.repository.ts'
import { planWideCommand } from './plan-wide-command.ts'

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
