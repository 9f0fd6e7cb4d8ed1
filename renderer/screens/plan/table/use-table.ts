import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { EditChannel, Input } from '../../../../shared/contract/index.ts'
import type { EditionContent, Priority } from '../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { editionInWords } from '../../../../shared/text/plan-words.ts'
import { call, sentenceOf } from '../../../api/call.ts'
import { tellTyping } from '../../../api/typing.ts'
import { registerUnsaved } from '../../../api/unsaved.ts'
import { useRefreshPlan } from '../../../api/use-refresh-plan.ts'
import { useStatus } from '../../../app/status.tsx'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import { TableController } from './table-controller.ts'
import { type DeskPort, TableDesk } from './table-desk.ts'
import type { TableState } from './table-state.ts'
import { today } from './today.ts'

interface TableInUse {
  readonly controller: TableController
  readonly view: Priority
  readonly state: TableState
}

/** A refusal that the desk is told of, with the sentence that the person has been told. */
class EditRefused extends Error {}

/** The controller of a priority's table, with what it shows now; typed words are stored before it goes. */
export function useTableOf(content: EditionContent, priority: Priority): TableInUse {
  const client = useQueryClient()
  const edit = usePlanEdit()
  const refresh = useRefreshPlan()
  const { announce, tellSelection } = useStatus()
  const locked = lockedSentence(content)

  // Made once: what they call is put in place after each drawing.
  const [parts] = useState(() => {
    const bridge: { port: DeskPort } = { port: NOT_YET }
    const desk = new TableDesk(priority, {
      send: (given, gesture) => bridge.port.send(given, gesture),
      fresh: () => bridge.port.fresh(),
      refused: (given, error) => bridge.port.refused(given, error),
    })
    const surroundings = { ...NOT_YET_AROUND, announce, locked }
    return { bridge, desk, controller: new TableController(desk, surroundings) }
  })
  const { bridge, desk, controller } = parts

  const waiting = useRef(false)
  const waits = useCallback(
    (isWaiting: boolean): void => {
      const settle = async (): Promise<void> => {
        await desk.settled()
        tellTyping(desk, waiting.current)
      }
      waiting.current = isWaiting
      if (isWaiting) tellTyping(desk, true)
      // What is handed on now reaches the desk after this call, and the store some time later.
      else void Promise.resolve().then(settle)
    },
    [desk],
  )

  useLayoutEffect(() => {
    bridge.port = {
      async send({ channel, input }, gesture) {
        // The desk makes channel and input together, from edits that the compiler has checked.
        const given = { ...input, gesture } as unknown as Input<EditChannel>
        const result = await edit(channel as EditChannel, given)
        if (!result.ok) throw new EditRefused(result.sentence)
        return result
      },
      async fresh() {
        const input = { edition: content.edition.id }
        const fresh = await client.fetchQuery({
          queryKey: ['plan.content', input],
          queryFn: () => call('plan.content', input),
          staleTime: 0,
        })
        return fresh.priorities.find(({ id }) => id === priority.id)
      },
      refused(given, error) {
        controller.refused(given, error instanceof EditRefused ? error.message : sentenceOf(error))
      },
    }
    controller.surround({
      announce,
      waits,
      today: todayInWords,
      locked,
      async undoGesture(gesture) {
        await call('plan.undo', { gesture })
        await refresh()
      },
    })
  })
  useLayoutEffect(() => desk.receive(priority), [desk, priority])

  useEffect(() => {
    const flush = async (): Promise<void> => {
      controller.editor.store()
      await desk.settled()
    }
    const unregister = registerUnsaved(flush)
    return () => {
      // What was typed when the page was left is on its way, and counts as unsaved until it has arrived.
      controller.editor.finish()
      desk.settled().then(unregister)
    }
  }, [controller, desk])

  const view = useSyncExternalStore(
    desk.subscribe,
    () => desk.view,
    () => desk.view,
  )
  const state = useSyncExternalStore(
    controller.subscribe,
    () => controller.state,
    () => controller.state,
  )
  const selected = controller.selectionWords
  useEffect(() => {
    tellSelection(selected)
    return () => tellSelection(null)
  }, [selected, tellSelection])
  return { controller, view, state }
}

const NOT_YET_AROUND = {
  waits: () => undefined,
  today: todayInWords,
  undoGesture: () => Promise.resolve(),
}

const NOT_YET: DeskPort = {
  send: () => Promise.reject(new Error('the table is not shown yet')),
  fresh: () => Promise.reject(new Error('the table is not shown yet')),
  refused: () => undefined,
}

/** Why an edition cannot be changed; null when it can. */
function lockedSentence({ edition }: EditionContent): string | null {
  if (edition.state !== 'published') return null
  return `The ${editionInWords(edition.label)} plan has been published and can no longer be changed. Make the change in the next edition.`
}

function todayInWords(): string {
  return dateInWords(today())
}
