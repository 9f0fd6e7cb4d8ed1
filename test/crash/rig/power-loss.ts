import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FileEvent } from './recorder.ts'

// The model of a power cut is harsher than any file system: what was written but not flushed is kept, lost or torn at
// 512 bytes, each write by itself; names that were made, changed or removed and whose folder was not flushed come
// back as they were, from some moment on.

const SECTOR = 512
const LOSES_ALL = 0.2
const KEEPS_ALL = 0.8
const KEEPS_ONE = 0.5
const TEARS = 0.3
const TEARS_THE_END = 0.7

type Content = Extract<FileEvent, { kind: 'written' | 'truncated' }>
type NameChange = Exclude<FileEvent, Content | { readonly kind: 'flushed' }>

interface Inode {
  durable: Buffer
  pending: Content[]
}

/** The files of a folder by their paths. */
export type FolderState = ReadonlyMap<string, Buffer>

export function readFolder(folder: string): FolderState {
  const names = readdirSync(folder)
  return new Map(names.map((name) => [path.join(folder, name), readFileSync(path.join(folder, name))]))
}

/** Puts a state into another folder, which is emptied first. */
export function writeState(state: FolderState, from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  for (const [file, bytes] of state) {
    if (path.dirname(file) === from) writeFileSync(path.join(to, path.basename(file)), bytes)
  }
}

/** What a power cut left, and everything that had been done before it. */
export interface PowerCut {
  readonly past: readonly FileEvent[]
  readonly state: FolderState
}

/** Cuts the power so many times, at random moments from the first event to the last. `random` gives 0 to 1. */
export function* powerCuts(
  before: FolderState,
  events: readonly FileEvent[],
  count: number,
  random: () => number,
): Generator<PowerCut> {
  const moments = Array.from({ length: count }, () => 1 + Math.floor(random() * events.length))
  const disk = new Disk(before)
  let done = 0
  for (const moment of moments.toSorted((a, b) => a - b)) {
    for (const event of events.slice(done, moment)) disk.follow(event)
    done = moment
    yield { past: events.slice(0, moment), state: disk.afterPowerCut(random) }
  }
}

class Disk {
  readonly #durableNames = new Map<string, Inode>()
  readonly #names = new Map<string, Inode>()
  #pendingNames: { readonly change: NameChange; readonly inode: Inode | undefined }[] = []

  constructor(before: FolderState) {
    for (const [file, bytes] of before) {
      const inode = { durable: bytes, pending: [] }
      this.#durableNames.set(file, inode)
      this.#names.set(file, inode)
    }
  }

  follow(event: FileEvent): void {
    const inode = this.#names.get(event.file)
    switch (event.kind) {
      case 'created':
        this.#changeName(event, { durable: Buffer.alloc(0), pending: [] })
        return
      case 'removed':
      case 'renamed':
        this.#changeName(event, inode)
        return
      case 'written':
      case 'truncated':
        inode?.pending.push(event)
        return
      case 'flushed':
        if (inode === undefined) this.#flushNames()
        else flush(inode)
    }
  }

  afterPowerCut(random: () => number): FolderState {
    const names = new Map(this.#durableNames)
    const survived = Math.floor(random() * (this.#pendingNames.length + 1))
    for (const { change, inode } of this.#pendingNames.slice(0, survived)) applyName(names, change, inode)
    return new Map([...names].map(([file, inode]) => [file, whatIsLeft(inode, random)]))
  }

  #changeName(change: NameChange, inode: Inode | undefined): void {
    applyName(this.#names, change, inode)
    this.#pendingNames.push({ change, inode })
  }

  /** A flush of something that is no file of ours is one of the folder. */
  #flushNames(): void {
    for (const { change, inode } of this.#pendingNames) applyName(this.#durableNames, change, inode)
    this.#pendingNames = []
  }
}

function applyName(names: Map<string, Inode>, change: NameChange, inode: Inode | undefined): void {
  if (change.kind !== 'created') names.delete(change.file)
  if (change.kind === 'removed' || inode === undefined) return
  names.set(change.kind === 'renamed' ? change.to : change.file, inode)
}

function flush(inode: Inode): void {
  inode.durable = applyAll(inode.durable, inode.pending)
  inode.pending = []
}

function whatIsLeft(inode: Inode, random: () => number): Buffer {
  const luck = random()
  if (luck < LOSES_ALL) return inode.durable
  const kept = inode.pending.filter(() => luck >= KEEPS_ALL || random() <= KEEPS_ONE)
  return applyAll(
    inode.durable,
    kept.map((change) => (random() < TEARS ? torn(change, random) : change)),
  )
}

function torn(change: Content, random: () => number): Content {
  if (change.kind === 'truncated' || change.bytes.length <= SECTOR) return change
  const cut = Math.min(
    SECTOR * (1 + Math.floor((random() * change.bytes.length) / SECTOR)),
    change.bytes.length - 1,
  )
  if (random() < TEARS_THE_END) return { ...change, bytes: change.bytes.subarray(0, cut) }
  return { ...change, offset: change.offset + cut, bytes: change.bytes.subarray(cut) }
}

function applyAll(durable: Buffer, changes: readonly Content[]): Buffer {
  const endOf = (change: Content): number =>
    change.kind === 'truncated' ? change.length : change.offset + change.bytes.length
  const room = Buffer.alloc(Math.max(durable.length, ...changes.map(endOf)))
  durable.copy(room)
  let length = durable.length
  for (const change of changes) {
    if (change.kind === 'truncated') {
      room.fill(0, change.length, Math.max(length, change.length))
      length = change.length
    } else {
      change.bytes.copy(room, change.offset)
      length = Math.max(length, endOf(change))
    }
  }
  return Buffer.from(room.subarray(0, length))
}
