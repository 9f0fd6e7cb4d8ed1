import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge, openSession, passphraseNumber } from './store-session.ts'

// Opens a store with its n-th passphrase and gives it the next one, and the next, up to a last one or until killed.

const given = process.argv.slice(2)
const [folder = '', first = '0', last = 'Infinity'] = given.length > 0 ? given : await awaitedArguments()
const store = await openSession(folder, Number(first))
for (let n = Number(first); n < Number(last); n += 1) {
  await store.changePassphrase(passphraseNumber(n), passphraseNumber(n + 1))
  acknowledge(n + 1)
}
process.kill(process.pid, 'SIGKILL')
