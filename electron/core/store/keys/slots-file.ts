import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../../shared/kit/failure.ts'
import { errorCode } from '../database/database-failure.ts'
import { saveAtomically } from '../files/atomic-save.ts'
import { PassphraseSlot, RecoverySlot } from './key-slot.ts'

/** The two ways into a store. `epoch` rises with each change; the higher one of two copies counts. */
export const KeySlots = z.strictObject({
  format: z.literal('saferplan keyslots 1'),
  storeId: z.uuid(),
  epoch: z.int().positive(),
  passphrase: PassphraseSlot,
  recovery: RecoverySlot,
})
export type KeySlots = z.infer<typeof KeySlots>

/** The two copies. There is no third: an older one would keep an old, perhaps exposed, passphrase alive. */
export const SLOT_FILES = ['keyslots', 'keyslots.copy'] as const

type CopyState = 'good' | 'missing' | 'damaged'

export interface FoundSlots {
  readonly slots: KeySlots
  /** The copies that are missing, damaged or out of date; `repairSlots` writes them anew. */
  readonly toRepair: readonly string[]
}

/**
 * Reads both copies and takes the newest good one. Writes nothing.
 *
 * @throws Failure `slots-missing` when there is neither, `slots-damaged` when none can be read.
 */
export async function readSlots(folder: string): Promise<FoundSlots> {
  const copies = await Promise.all(SLOT_FILES.map((name) => readCopy(folder, name)))
  const good = copies.flatMap((copy) => (copy.slots === null ? [] : [copy.slots]))
  const slots = good.toSorted((a, b) => b.epoch - a.epoch)[0]
  if (slots === undefined) throw noSlots(copies.every((copy) => copy.state === 'missing'))
  const text = encodeSlots(slots)
  const toRepair = copies.filter((copy) => copy.text !== text).map((copy) => copy.name)
  return { slots, toRepair }
}

/** Writes both copies, one after the other, so that at every moment at least one of them is whole. */
export async function writeSlots(folder: string, slots: KeySlots): Promise<void> {
  for (const name of SLOT_FILES) await saveAtomically(path.join(folder, name), bytesOf(slots))
}

/**
 * Replaces the slots of a store in use. When only the second copy cannot be written the change has been made all the
 * same, and the next opening repairs that copy.
 */
export async function replaceSlots(folder: string, slots: KeySlots): Promise<void> {
  const [first, second] = SLOT_FILES
  await saveAtomically(path.join(folder, first), bytesOf(slots))
  await saveAtomically(path.join(folder, second), bytesOf(slots)).catch(() => undefined)
}

/** Writes the named copies anew from the good one. */
export async function repairSlots(folder: string, found: FoundSlots): Promise<void> {
  for (const name of found.toRepair) await saveAtomically(path.join(folder, name), bytesOf(found.slots))
}

/** One line of JSON, and its SHA-256 on the next. */
export function encodeSlots(slots: KeySlots): string {
  const body = JSON.stringify(slots)
  return `${body}\n${checksum(body)}\n`
}

function bytesOf(slots: KeySlots): Buffer {
  return Buffer.from(encodeSlots(slots), 'utf8')
}

interface Copy {
  readonly name: string
  readonly state: CopyState
  readonly text: string | null
  readonly slots: KeySlots | null
}

async function readCopy(folder: string, name: string): Promise<Copy> {
  try {
    const text = await readFile(path.join(folder, name), 'utf8')
    const slots = decodeSlots(text)
    return { name, state: slots === null ? 'damaged' : 'good', text, slots }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { name, state: 'missing', text: null, slots: null }
    return { name, state: 'damaged', text: null, slots: null }
  }
}

function decodeSlots(text: string): KeySlots | null {
  const [body = '', sum = ''] = text.split('\n')
  if (checksum(body) !== sum) return null
  try {
    const parsed = KeySlots.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function checksum(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}

function noSlots(areBothMissing: boolean): Failure {
  if (areBothMissing) {
    return new Failure(
      'slots-missing',
      'The key files of this store (keyslots and keyslots.copy) are missing, and without them it cannot be opened. Restore a backup into a new folder: it holds its own.',
    )
  }
  return new Failure(
    'slots-damaged',
    'Both key files of this store (keyslots and keyslots.copy) are damaged, so it cannot be opened. Restore a backup into a new folder: it holds its own.',
  )
}
