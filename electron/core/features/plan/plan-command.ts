import type { z } from 'zod'
import { parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import type { EditionPlace } from './place.repository.ts'
import { keepDay } from './snapshot.repository.ts'

/** A command of the plan: call it with the unit of work, its input, and the gesture that it is part of. */
export interface PlanCommand<Input extends z.ZodType, Output> {
  (work: UnitOfWork, given: z.input<Input>, gesture?: string): Promise<Output>
  readonly commandName: string
  readonly label: string
  readonly input: Input
  /** The label for one input, where it says how much was done. */
  labelOf?(input: z.output<Input>): string
}

interface Definition<Input extends z.ZodType, Place extends EditionPlace, Output> {
  /** As it stands in the audit log: "issue.add". */
  readonly name: string
  /** As a person reads it, as an undo step: "Add an issue". */
  readonly label: string
  /** The same with what this input says of it: "Paste 6 columns, 4 rows". */
  labelOf?(input: z.output<Input>): string
  readonly input: Input
  /** What the audit log says was changed. */
  entity(input: z.output<Input>): { readonly kind: string; readonly id: number }
  /** Finds what the command is about, or fails with `not-found`. */
  place(tx: WriteTx, input: z.output<Input>): Promise<Place>
  /** `at` is the command's moment, a UTC instant. */
  run(tx: WriteTx, input: z.output<Input>, place: Place, at: string): Promise<Output>
}

/**
 * Makes a command that changes one edition: its input is checked, a published edition refuses it, the edition is kept
 * as it stood before the first change of a day, and everything that it does is one transaction, one entry of the audit
 * log and one step of undo.
 */
export function planCommand<Input extends z.ZodType, Place extends EditionPlace, Output>(
  definition: Definition<Input, Place, Output>,
): PlanCommand<Input, Output> {
  const { name, label, input: schema } = definition
  const labelOf = (input: z.output<Input>): string => definition.labelOf?.(input) ?? label
  async function carryOut(work: UnitOfWork, given: z.input<Input>, gesture?: string): Promise<Output> {
    const input = parseInput(schema, given)
    const command = { name, label: labelOf(input), entity: definition.entity(input), gesture }
    return work.write(command, async (tx, at) => {
      const place = await definition.place(tx, input)
      refusePublished(place)
      await keepDay(tx, place.editionId, at)
      return definition.run(tx, input, place, at)
    })
  }
  return Object.assign(carryOut, { commandName: name, label, labelOf, input: schema })
}

/** A published edition is what the board has seen: it never changes again. */
export function refusePublished(place: EditionPlace): void {
  if (place.state !== 'published') return
  throw new Failure(
    'conflict',
    `The ${place.label} edition has been published and can no longer be changed. Make the change in the next edition.`,
  )
}

/** Two things that must belong together do not. */
export function refuseOtherEdition(one: EditionPlace, other: EditionPlace): void {
  if (one.editionId === other.editionId) return
  throw new Failure('invalid-input', 'Things can only be moved within one edition of the plan.')
}
