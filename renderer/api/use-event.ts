import { useEffect, useEffectEvent } from 'react'
import type { EventName, EventPayload } from '../../shared/contract/index.ts'
import { listen } from './call.ts'

/** Hears of an event while the component is shown. */
export function useEvent<Name extends EventName>(
  event: Name,
  listener: (payload: EventPayload<Name>) => void,
): void {
  const onEvent = useEffectEvent(listener)
  useEffect(() => listen(event, (payload) => onEvent(payload)), [event])
}
