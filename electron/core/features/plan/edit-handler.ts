import type { z } from 'zod'
import type { UnitOfWork } from '../../store/index.ts'
import type { PlanCommand } from './plan-command.ts'

/** The handler of a command that answers the page with what was made and how the step is called. */
export function edit<Input extends z.ZodType, Output>(command: PlanCommand<Input, Output>) {
  return {
    policy: 'write' as const,
    async run(work: UnitOfWork, { gesture, ...given }: z.output<Input> & { readonly gesture?: string }) {
      // What a schema gave out it also takes in: parsing once more changes nothing.
      const made = await command(work, given as z.input<Input>, gesture)
      const label = command.labelOf?.(given as z.output<Input>) ?? command.label
      return { id: typeof made === 'number' ? made : null, label }
    },
  }
}
