import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { isKey, isTextEntry, sequenceOf } from './key-match.ts'
import { isQuestionMarkKeyOn } from './preferences.ts'

/** One thing that the app can do, with the key that does it. The palette, the key sheet and the keys all read these. */
export interface AppCommand {
  /** Unique among all: "table.addIssue". */
  readonly id: string
  /** What it does, as an order: "Add an issue below". */
  readonly label: string
  /** The part of the key sheet that it stands in: "Everywhere", "Table", "Text". */
  readonly group: string
  /** "Ctrl+N", "F6", "Alt+Left"; the first is the one that is shown. Absent where it has no key of its own. */
  readonly keys?: readonly string[]
  /** False while it makes no sense here; it is then listed with its key and does nothing. */
  readonly isAvailable?: boolean
  /** True where its key works also while text is typed. */
  readonly worksWhileTyping?: boolean
  /** True where the key is listened to by the part of the page that it belongs to, such as the cells of a table. */
  readonly isKeyHandledByPart?: boolean
  readonly run: () => void
}

interface Registry {
  /** All commands, those of the page that was opened last first. */
  readonly read: () => readonly AppCommand[]
  readonly put: (owner: string, commands: readonly AppCommand[]) => void
  readonly remove: (owner: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

const RegistryContext = createContext<Registry | null>(null)

function createRegistry(): Registry {
  const owners = new Map<string, readonly AppCommand[]>()
  const listeners = new Set<() => void>()
  let all: readonly AppCommand[] = []
  const tell = (): void => {
    all = [...owners.values()].reverse().flat()
    for (const listener of listeners) listener()
  }
  return {
    read: () => all,
    put(owner, commands) {
      owners.set(owner, commands)
      tell()
    },
    remove(owner) {
      owners.delete(owner)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Keeps the commands of all parts of the page, and listens for their keys on the whole window. */
export function CommandProvider({ children }: Readonly<{ children: ReactNode }>) {
  const registry = useMemo(createRegistry, [])
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | null = null
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const before = first !== null && event.timeStamp - first.at < SEQUENCE_MS ? first.key : null
      if (!MODIFIERS.has(event.key)) first = { key: event.key, at: event.timeStamp }
      const command = commandOf(event, registry.read(), isTextEntry(event.target), before)
      if (command === undefined || (isSingleCharacter(event) && !isQuestionMarkKeyOn())) return
      first = null
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Within this time a second key belongs to the first. */
const SEQUENCE_MS = 1500
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])

/** Speech input can type single characters by mistake, so what they do can be switched off. */
function isSingleCharacter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey
}

/** The command that a key press asks for, alone or after the key `before`; undefined where it asks for none. */
export function commandOf(
  press: Parameters<typeof isKey>[1],
  commands: readonly AppCommand[],
  isTyping: boolean,
  before: string | null = null,
): AppCommand | undefined {
  return commands.find(
    ({ keys = [], isAvailable = true, worksWhileTyping = false, isKeyHandledByPart = false }) =>
      isAvailable &&
      !isKeyHandledByPart &&
      (worksWhileTyping || !isTyping) &&
      keys.some((written) => isAskedFor(written, press, before)),
  )
}

function isAskedFor(written: string, press: Parameters<typeof isKey>[1], before: string | null): boolean {
  const sequence = sequenceOf(written)
  if (sequence === undefined) return isKey(written, press)
  return before?.toLowerCase() === sequence[0].toLowerCase() && isKey(sequence[1], press)
}

function useRegistry(): Registry {
  const registry = useContext(RegistryContext)
  if (registry === null) throw new Error('commands are used outside CommandProvider')
  return registry
}

/** Offers commands while the component is shown. Its functions may close over what is shown now. */
export function useAppCommands(commands: readonly AppCommand[]): void {
  const registry = useRegistry()
  const owner = useId()
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  // Told again only when what is listed changes, not each time that the component is drawn.
  const listed = JSON.stringify(commands)
  useEffect(() => {
    const stable = JSON.parse(listed) as readonly Omit<AppCommand, 'run'>[]
    registry.put(
      owner,
      stable.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    )
  }, [registry, owner, listed])
  useEffect(() => () => registry.remove(owner), [registry, owner])
}

/** Every command that is offered now, for the palette and the key sheet. */
export function useAllCommands(): readonly AppCommand[] {
  const registry = useRegistry()
  return useSyncExternalStore(registry.subscribe, registry.read)
}
