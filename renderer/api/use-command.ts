import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChannelName, Input, Output } from '../../shared/contract/index.ts'
import { CallFailed, call, sentenceOf } from './call.ts'
import { useIsShown } from './use-is-shown.ts'

/** What a person sees of a command. */
export interface CommandState<Name extends ChannelName> {
  readonly isBusy: boolean
  /** Why it was refused, in one sentence; null when it was not. */
  readonly refusal: string | null
  /** What kind of refusal it was; null when it was none, or a mistake in this window. */
  readonly refusalKind: CallFailed['kind'] | null
  /** Carries the command out; undefined when it was refused. */
  readonly run: (input: Input<Name>) => Promise<Output<Name> | undefined>
  readonly forgetRefusal: () => void
}

interface Options {
  /** True where the command may change what pages show; their answers are then asked for again. */
  readonly changesPlan?: boolean
}

/** A command with whether it is under way and why it was refused. Being cancelled is no refusal. */
export function useCommand<Name extends ChannelName>(
  channel: Name,
  { changesPlan = false }: Options = {},
): CommandState<Name> {
  const client = useQueryClient()
  const isShown = useIsShown()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [refusalKind, setRefusalKind] = useState<CallFailed['kind'] | null>(null)

  async function run(input: Input<Name>): Promise<Output<Name> | undefined> {
    setBusy(true)
    setRefusal(null)
    setRefusalKind(null)
    try {
      const value = await call(channel, input)
      if (changesPlan) await client.invalidateQueries()
      return value
    } catch (error) {
      const isCancelled = error instanceof CallFailed && error.kind === 'cancelled'
      if (isShown.current && !isCancelled) {
        setRefusal(sentenceOf(error))
        setRefusalKind(error instanceof CallFailed ? error.kind : null)
      }
      return undefined
    } finally {
      if (isShown.current) setBusy(false)
    }
  }

  return {
    isBusy,
    refusal,
    refusalKind,
    run,
    forgetRefusal: () => setRefusal(null),
  }
}
