import { useState } from 'react'
import { secretBytes } from '../../api/secret.ts'
import { type CommandState, useCommand } from '../../api/use-command.ts'
import { useWork, type Work } from '../../api/use-work.ts'
import { type Reading, type ReadingState, useReading } from '../imports/use-reading.ts'
import type { Start } from './start-choice.tsx'

export type FirstStartStep = 'start' | 'passphrase' | 'recovery' | 'fill'

export interface FirstStart {
  readonly step: FirstStartStep
  readonly start: Start
  /** The plan file that was read; null for the other ways to start. */
  readonly reading: Reading | null
  readonly recoveryKey: string
  readonly file: ReadingState
  readonly create: CommandState<'vault.create'>
  readonly sample: CommandState<'imports.useSample'>
  readonly work: Work
  readonly chooseStart: (chosen: Start) => Promise<void>
  /** Goes on with a table that was pasted instead of a file. */
  readonly startFromPasted: (read: Reading) => void
  readonly createStore: (passphrase: string) => Promise<void>
  readonly storeSample: () => Promise<void>
  readonly leaveRecovery: () => void
  readonly startAgain: () => void
}

interface FirstStartEvents {
  readonly onCreated: () => void
  readonly onDone: () => void
}

/** Where the first start stands, and what each of its pages can do. */
export function useFirstStart({ onCreated, onDone }: FirstStartEvents): FirstStart {
  const [step, setStep] = useState<FirstStartStep>('start')
  const [start, setStart] = useState<Start>('empty')
  const [reading, setReading] = useState<Reading | null>(null)
  const [recoveryKey, setRecoveryKey] = useState('')
  const file = useReading()
  const create = useCommand('vault.create')
  const sample = useCommand('imports.useSample', { changesPlan: true })
  const work = useWork()

  async function chooseStart(chosen: Start): Promise<void> {
    setStart(chosen)
    setReading(null)
    if (chosen === 'word' || chosen === 'spreadsheet') {
      const read = await file.choose(chosen)
      if (read === undefined) return
      setReading(read)
    }
    setStep('passphrase')
  }

  function startFromPasted(read: Reading): void {
    setStart('word')
    setReading(read)
    setStep('passphrase')
  }

  async function createStore(passphrase: string): Promise<void> {
    const created = await create.run({ passphrase: secretBytes(passphrase), workId: work.begin() })
    if (created === undefined) return
    setRecoveryKey(created.recoveryKey)
    setStep('recovery')
    onCreated()
  }

  async function storeSample(): Promise<void> {
    const stored = await sample.run({ workId: work.begin() })
    if (stored !== undefined) onDone()
  }

  function leaveRecovery(): void {
    setRecoveryKey('')
    setStep('fill')
    if (start === 'example') storeSample()
  }

  const startAgain = (): void => setStep('start')
  const state = { step, start, reading, recoveryKey, file, create, sample, work }
  return { ...state, chooseStart, startFromPasted, createStore, storeSample, leaveRecovery, startAgain }
}
