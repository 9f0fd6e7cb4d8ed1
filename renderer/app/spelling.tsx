import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { wordsToCheck } from '../../shared/domain/spelling/index.ts'
import { call, sentenceOf } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Menu, type MenuEntry } from '../components/menu.tsx'
import { type SpellingTarget, targetInField, targetOf } from '../spelling/replace-word.ts'
import { type SpellingClient, startSpelling } from '../spelling/spelling-client.ts'
import { SpellingMarks } from '../spelling/spelling-marks.ts'
import { useAppCommands } from './commands.tsx'
import { usePreferences } from './preferences.ts'
import { useStatus } from './status.tsx'

interface Desk {
  readonly client: SpellingClient
  readonly marks: SpellingMarks
}

interface Opened {
  readonly target: SpellingTarget
  /** Null while they are looked for. */
  readonly suggestions: readonly string[] | null
}

/** Marks misspelt words on the page, and offers others in a menu at the word. Nothing of it leaves the computer. */
export function Spelling() {
  const { spelling } = usePreferences()
  const { announce } = useStatus()
  const queries = useQueryClient()
  const desk = useDesk(spelling)
  const last = useRef<Range | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const isLooking = useRef(false)

  async function open(target: SpellingTarget): Promise<void> {
    setOpened({ target, suggestions: null })
    const suggestions = (await desk?.client.suggest(target.word)) ?? []
    setOpened((now) => (now?.target === target ? { target, suggestions } : now))
  }

  /** One search at a time: a key pressed again while it goes on must not open a second menu over the first. */
  async function findNext(): Promise<void> {
    if (isLooking.current) return
    isLooking.current = true
    await goToNext().finally(() => {
      isLooking.current = false
    })
  }

  async function goToNext(): Promise<void> {
    if (desk === null) return
    const inField = await nextInField(desk.client)
    if (inField !== null) return open(inField)
    const found = desk.marks.found
    const next = nextAfter(
      found.map(({ range }) => range),
      last.current,
    )
    const misspelling = found.find(({ range }) => range === next)
    last.current = next
    if (misspelling === undefined) return announce('No misspelt word was found on this page.')
    misspelling.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    return open(targetOf(misspelling))
  }

  useAppCommands([
    {
      id: 'spelling.next',
      label: 'Go to the next misspelt word',
      group: 'Text',
      keys: ['Alt+F7'],
      worksWhileTyping: true,
      isAvailable: desk !== null,
      run: () => void findNext(),
    },
  ])
  useContextMenu(desk, (target) => void open(target))

  if (opened === null) return null
  const { target, suggestions } = opened
  return (
    <Menu
      label={`Spelling of ${target.word}`}
      at={{ x: target.place.left, y: target.place.bottom }}
      entries={entriesOf(opened, () => {
        call('spelling.learn', { word: target.word })
          .then(() => queries.invalidateQueries({ queryKey: ['spelling.words'] }))
          .then(
            () => announce(`Added ${target.word} to your own words.`),
            (error: unknown) => announce(sentenceOf(error)),
          )
      })}
      key={`${target.word} ${suggestions?.length}`}
      onClose={(isLeft) => {
        setOpened(null)
        if (!isLeft) target.giveBack()
      }}
    />
  )
}

/** The worker and the marks while spelling is on; null while it is off or has not begun. */
function useDesk(isOn: boolean): Desk | null {
  const [desk, setDesk] = useState<Desk | null>(null)
  const words = useAnswer('spelling.words', {}).data
  useEffect(() => {
    if (!isOn) return
    let started: Desk | null = null
    const idle = requestIdleCallback(() => {
      const client = startSpelling()
      started = { client, marks: new SpellingMarks(client) }
      setDesk(started)
    })
    return () => {
      cancelIdleCallback(idle)
      started?.marks.stop()
      started?.client.stop()
      setDesk(null)
    }
  }, [isOn])
  useEffect(() => {
    if (desk === null || words === undefined) return
    desk.client.know([...words.own, ...words.names])
    desk.marks.lookAgain()
  }, [desk, words])
  return desk
}

function entriesOf({ target, suggestions }: Opened, onLearn: () => void): MenuEntry[] {
  const { replace, word } = target
  const offered = (suggestions ?? []).map((text): MenuEntry => {
    return { label: text, group: 'words', isAvailable: replace !== null, run: () => void replace?.(text) }
  })
  const none: MenuEntry = {
    label: suggestions === null ? 'Looking for other words' : 'No other word found',
    group: 'words',
    isAvailable: false,
    run: () => undefined,
  }
  return [
    ...(offered.length > 0 ? offered : [none]),
    { label: `Add “${word}” to my words`, group: 'own', run: onLearn },
  ]
}

/** The first misspelt word behind the caret of the field in which somebody types; null where there is none. */
async function nextInField(client: SpellingClient): Promise<SpellingTarget | null> {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement)) return null
  const places = wordsToCheck(field.value)
  const unknown = await client.unknown(places.map(({ word }) => word))
  const wrong = places.filter(({ word }) => unknown.has(word))
  const next = wrong.find(({ start }) => start >= field.selectionStart) ?? wrong[0]
  return next === undefined ? null : targetInField(field, next.word, next.start)
}

/** The range behind the one gone to last, or behind what has focus; the first one where none is behind it. */
function nextAfter(ranges: readonly Range[], last: Range | null): Range | null {
  const isLastHere =
    last !== null && ranges.some((range) => range.compareBoundaryPoints(Range.START_TO_START, last) === 0)
  const focus = document.activeElement
  const next = ranges.find((range) => {
    if (isLastHere && last !== null) return range.compareBoundaryPoints(Range.START_TO_START, last) > 0
    if (focus === null || focus === document.body) return true
    const position = focus.compareDocumentPosition(range.startContainer)
    return (position & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0
  })
  return next ?? ranges[0] ?? null
}

/** Opens the menu for the word under the pointer, or with the menu key for the word at the caret. */
function useContextMenu(desk: Desk | null, open: (target: SpellingTarget) => void): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (desk === null) return
    const listen = (event: MouseEvent): void => {
      const selection = document.getSelection()
      const found = desk.marks.found.find(({ range }) =>
        event.button === 2
          ? isInside(range.getBoundingClientRect(), event)
          : selection?.focusNode != null && range.isPointInRange(selection.focusNode, selection.focusOffset),
      )
      if (found === undefined) return
      event.preventDefault()
      latest.current(targetOf(found))
    }
    document.addEventListener('contextmenu', listen)
    return () => document.removeEventListener('contextmenu', listen)
  }, [desk])
}

function isInside({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: MouseEvent): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}
