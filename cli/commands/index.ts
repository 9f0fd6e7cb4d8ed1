import type { Command } from '../command.ts'
import { backup, restore } from './backup.ts'
import { create } from './create.ts'
import { passphrase, recover } from './passphrase.ts'
import { verify } from './verify.ts'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [create, backup, restore, verify, passphrase, recover]
