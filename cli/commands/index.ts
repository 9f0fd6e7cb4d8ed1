import type { Command } from '../command.ts'
import { backup, restore } from './backup.ts'
import { check } from './check.ts'
import { create } from './create.ts'
import { demo } from './demo.ts'
import { exportCommand } from './export.ts'
import { importPlanFile } from './import-plan.ts'
import { passphrase, recover } from './passphrase.ts'
import { summary } from './summary.ts'
import { verify } from './verify.ts'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  demo,
  create,
  importPlanFile,
  summary,
  check,
  exportCommand,
  backup,
  restore,
  verify,
  passphrase,
  recover,
]
