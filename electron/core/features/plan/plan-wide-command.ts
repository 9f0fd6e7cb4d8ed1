import type { z } from 'zod'
import { parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
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
  /** The same with what this input says of it: "Add 12 activities". */
  labelOf?(input: z.output<Input>): string
  readonly input: Input
  /** What the audit log says was changed; absent where it comes into being. */
  entity?(input: z.output<Input>): { readonly kind: string; readonly id: number }
  /** See `Command`. */
  readonly recordsFigures?: boolean
  /** `at` is the command's moment, a UTC instant; the sealer closes fields that name a person. */
  run(tx: WriteTx, input: z.output<Input>, at: string, sealer: FieldSealer): Promise<Output>
}

/**
 * Makes a command that changes what all editions of a plan share, such as its facts, or what is no part of the printed
 * plan, such as readings. No edition is frozen against it: what was published was printed with the words of its day.
 */
export function planWideCommand<Input extends z.ZodType, Output>(
  definition: Definition<Input, Output>,
): PlanWideCommand<Input, Output> {
  const { name, label, input: schema } = definition
  const labelOf = (input: z.output<Input>): string => definition.labelOf?.(input) ?? label
  async function carryOut(work: UnitOfWork, given: z.input<Input>, gesture?: string): Promise<Output> {
    const input = parseInput(schema, given)
    const command = {
      name,
      label: labelOf(input),
      gesture,
      recordsFigures: definition.recordsFigures === true,
      ...(definition.entity && { entity: definition.entity(input) }),
    }
    return work.write(command, (tx, at) => definition.run(tx, input, at, work.sealer))
  }
  return Object.assign(carryOut, {
    commandName: name,
    label,
    labelOf,
    input: schema,
    isPlanWide: true as const,
  })
}
