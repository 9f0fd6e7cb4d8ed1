import { returnToReplaced } from '../../../electron/core/store/index.ts'
import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge } from './store-session.ts'

// Puts the replaced store back in the place of the one in use, again and again, until killed.

const [folder = '', first = '0'] = await awaitedArguments()
for (let n = Number(first) + 1; ; n += 1) {
  await returnToReplaced(folder, new Date().toISOString())
  acknowledge(n)
}
