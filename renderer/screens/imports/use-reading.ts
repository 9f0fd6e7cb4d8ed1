import { useState } from 'react'
import type { DraftView, Input } from '../../../shared/contract/index.ts'
import { PASTED_NAME, type PastedTable } from '../../../shared/domain/imports/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork, type WorkProgress } from '../../api/use-work.ts'

/** A plan file that was read, by the name that the core knows it by. */
export interface Reading {
  readonly id: string
  readonly fileName: string
  readonly draft: DraftView
}

export type PlanFileKind = Input<'imports.choosePlan'>['kind']

export interface ReadingState {
  readonly isBusy: boolean
  readonly progress: WorkProgress | null
  /** Why the file was refused, in one sentence; null when it was not. */
  readonly refusal: string | null
  /** Asks for a file and reads it; undefined when the person thought better of it or the file was refused. */
  readonly choose: (kind: PlanFileKind) => Promise<Reading | undefined>
  /** Reads a table that was pasted; undefined when it was refused. */
  readonly paste: (table: PastedTable) => Promise<Reading | undefined>
  /** Stops the work; undefined while there is none to stop. */
  readonly cancel: (() => void) | undefined
}

/** Chooses a plan file and has it read. */
export function useReading(): ReadingState {
  const choosePlan = useCommand('imports.choosePlan')
  const readPlan = useCommand('imports.readPlan')
  const readPasted = useCommand('imports.readPasted')
  const work = useWork()
  const [isChoosing, setChoosing] = useState(false)

  async function choose(kind: PlanFileKind): Promise<Reading | undefined> {
    readPlan.forgetRefusal()
    readPasted.forgetRefusal()
    setChoosing(true)
    const chosen = await choosePlan.run({ kind })
    setChoosing(false)
    if (chosen?.kind !== 'chosen') return undefined
    const read = await readPlan.run({ file: chosen.file, workId: work.begin() })
    return read && { id: read.reading, fileName: chosen.name, draft: read.draft }
  }

  async function paste(table: PastedTable): Promise<Reading | undefined> {
    const read = await readPasted.run(table)
    return read && { id: read.reading, fileName: PASTED_NAME, draft: read.draft }
  }

  return {
    isBusy: isChoosing || readPlan.isBusy || readPasted.isBusy,
    progress: readPlan.isBusy ? (work.progress ?? { activity: 'Reading the file', fraction: null }) : null,
    refusal: choosePlan.refusal ?? readPlan.refusal ?? readPasted.refusal,
    choose,
    paste,
    cancel: work.cancel,
  }
}
