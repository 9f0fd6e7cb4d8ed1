import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { saveAtomically } from '../../../electron/core/store/files/atomic-save.ts'

// Saves a file the safe way, or, for the control, in place; then says that it is done, and dies.

const [file = '', way = 'atomic'] = process.argv.slice(2)
const content = Buffer.alloc(20_000, 'N')
async function* inPieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 4096) yield content.subarray(at, at + 4096)
}
if (way === 'atomic') await saveAtomically(file, inPieces())
else writeFileSync(file, content)
writeFileSync(path.join(path.dirname(file), 'done'), 'done')
process.kill(process.pid, 'SIGKILL')
