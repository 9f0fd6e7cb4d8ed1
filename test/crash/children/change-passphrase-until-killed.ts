import { acknowledge, openSession, passphraseNumber } from './store-session.ts'

// Opens a store with its n-th passphrase and gives it the next one, and the next, up to a last one or until killed.

const [folder = '', first = '0', last = 'Infinity'] = process.argv.slice(2)
const store = await openSession(folder, Number(first))
for (let n = Number(first); n < Number(last); n += 1) {
  await store.changePassphrase(passphraseNumber(n), passphraseNumber(n + 1))
  acknowledge(n + 1)
}
process.kill(process.pid, 'SIGKILL')
