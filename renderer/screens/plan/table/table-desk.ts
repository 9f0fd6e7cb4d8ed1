import type { Priority } from '../../../../shared/domain/plan/index.ts'
import { callOf, type EditCall } from './edit-calls.ts'
import { createLocalIds, type LocalIds } from './local-ids.ts'
import { applyEdit, type TableEdit } from './table-edits.ts'

/** How the desk reaches the rest of the program. */
export interface DeskPort {
  /** Carries one command out; `id` is that of what it made. Throws when it is refused. */
  send(call: EditCall, gesture: string): Promise<{ readonly id: number | null }>
  /** The priority as it is stored now; undefined when it is gone. */
  fresh(): Promise<Priority | undefined>
  /** Hears why an edit was refused; its edit is no longer shown. */
  refused(edit: TableEdit | null, error: unknown): void
}

/** A command whose outcome is not shown before the store has answered. */
export type OtherEdit = EditCall & { readonly kind: 'other' }

interface Pending {
  readonly edit: TableEdit | OtherEdit
  readonly gesture: string
  isDone: boolean
}

/**
 * The table of one priority while it is edited: what is stored, with the edits on top that the store has not answered
 * yet. Edits are sent one after the other, in the order in which they were made, and none is shown twice: what is
 * stored is only looked at while no call is under way.
 */
export class TableDesk {
  readonly ids: LocalIds = createLocalIds()
  readonly #port: DeskPort
  #base: Priority
  #view: Priority
  #pending: Pending[] = []
  #work: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()

  constructor(priority: Priority, port: DeskPort) {
    this.#base = priority
    this.#view = priority
    this.#port = port
  }

  /** The table as the person sees it. The same object until something changes. */
  get view(): Priority {
    return this.#view
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes note of what is stored, as it came from elsewhere; while edits are under way the desk asks for itself. */
  receive(priority: Priority): void {
    if (this.#work !== null) return
    this.#base = this.ids.localise(priority)
    this.#show()
  }

  /** Shows an edit and sends it. One gesture of the person, however many edits, is one step of undo. */
  edit(edit: TableEdit | OtherEdit, gesture: string): void {
    this.#pending.push({ edit, gesture, isDone: false })
    this.#show()
    this.#work ??= this.#sendAll()
  }

  /** Ends when every edit made so far is stored or refused. */
  async settled(): Promise<void> {
    while (this.#work !== null) await this.#work
  }

  async #sendAll(): Promise<void> {
    // Lets the caller finish what it is doing before the first call goes out.
    await Promise.resolve()
    try {
      for (;;) {
        const next = this.#pending.find(({ isDone }) => !isDone)
        if (next !== undefined) await this.#send(next)
        else if (this.#pending.length > 0) await this.#settle()
        else return
      }
    } finally {
      this.#work = null
    }
  }

  async #send(next: Pending): Promise<void> {
    const { edit, gesture } = next
    const { channel, input } = edit.kind === 'other' ? edit : callOf(edit)
    if (this.ids.resolve(input) === undefined) await this.#settle()
    const given = this.ids.resolve(input)
    try {
      if (given === undefined) {
        // What it is about was refused, and that has been said.
        this.#drop(next)
        return
      }
      const { id } = await this.#port.send({ channel, input: given }, gesture)
      next.isDone = true
      if (id !== null) this.#learn(edit, id)
    } catch (error) {
      this.#drop(next)
      this.#port.refused(edit.kind === 'other' ? null : edit, error)
    }
  }

  #learn(edit: TableEdit | OtherEdit, id: number): void {
    if (edit.kind === 'issue.add') this.ids.learn('issue', edit.made, id)
    if (edit.kind === 'row.add') this.ids.learn('row', edit.made, id)
    if (edit.kind === 'item.add' || edit.kind === 'item.split') this.ids.learn('item', edit.made, id)
  }

  /** Looks at what is stored, which holds every edit that was answered, and lets go of those. */
  async #settle(): Promise<void> {
    const done = new Set(this.#pending.filter(({ isDone }) => isDone))
    const stored = await this.#freshOrNone()
    if (stored !== undefined) {
      for (const { edit } of done) {
        if (edit.kind !== 'issue.add') continue
        const issueId = this.ids.stored(edit.made)
        const row = stored.issues.find(({ id }) => id === issueId)?.rows[0]
        if (row !== undefined) this.ids.learn('row', edit.madeRow, row.id)
      }
      this.#base = this.ids.localise(stored)
    }
    this.#pending = this.#pending.filter((each) => !done.has(each))
    this.#show()
  }

  async #freshOrNone(): Promise<Priority | undefined> {
    try {
      return await this.#port.fresh()
    } catch (error) {
      this.#port.refused(null, error)
      return undefined
    }
  }

  #drop(refused: Pending): void {
    this.#pending = this.#pending.filter((each) => each !== refused)
    this.#show()
  }

  #show(): void {
    let view = this.#base
    for (const { edit } of this.#pending) {
      if (edit.kind !== 'other') view = applyEdit(view, edit)
    }
    this.#view = view
    for (const listener of this.#listeners) listener()
  }
}
