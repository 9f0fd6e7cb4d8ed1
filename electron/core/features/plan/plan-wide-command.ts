import type { z } from 'zod'
import { parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import type { PlanCommand } from './plan-command.ts'

/** A command that no published edition refuses. */
export interface PlanWideCommand<Input extends z.ZodType, Output> extends PlanCommand<Input, Output> {
  readonly isPlanWide: true
}

interface Definition<Input extends z.ZodType, Output> {
  /** As it stands in the audit log: "fact.add". */
  readonly name: string
  /** As a person reads it, as an undo step: "Add a fact". */
  readonly label: string
  readonly input: Input
  /** What the audit log says was changed. */
  entity(input: z.output<Input>): { readonly kind: string; readonly id: number }
  run(tx: WriteTx, input: z.output<Input>): Promise<Output>
}

/**
 * Makes a command that changes what all editions of a plan share, such as its facts. No edition is frozen against it:
 * what was published was printed with the words of its day.
 */
export function planWideCommand<Input extends z.ZodType, Output>(
  definition: Definition<Input, Output>,
): PlanWideCommand<Input, Output> {
  const { name, label, input: schema } = definition
  async function carryOut(work: UnitOfWork, given: z.input<Input>, gesture?: string): Promise<Output> {
    const input = parseInput(schema, given)
    const command = { name, label, entity: definition.entity(input), gesture }
    return work.write(command, (tx) => definition.run(tx, input))
  }
  return Object.assign(carryOut, { commandName: name, label, input: schema, isPlanWide: true as const })
}
