import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

type OnSecond = (argv: string[], workingDirectory: string) => void

// Asks the first instance, if there is one, and waits for its answer: Electron's call is synchronous too.
const ASK = `
  const socket = require('node:net').connect(process.argv[1])
  socket.on('connect', () => socket.end(process.argv[2]))
  socket.on('close', () => process.exit(0))
  socket.on('error', () => process.exit(3))
`

/** True for the first instance of a user's data folder; a second one tells the first and gets false. */
export function takeSingleInstanceLock(userData: string, onSecond: OnSecond): boolean {
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 16)
  const socketFile = path.join(os.tmpdir(), `host-instance-${name}.sock`)
  const call = JSON.stringify({ argv: process.argv, cwd: process.cwd() })
  const asked = spawnSync(process.execPath, ['-e', ASK, socketFile, call], { timeout: 5_000 })
  if (asked.status === 0) return false
  rmSync(socketFile, { force: true })
  listen(socketFile, onSecond)
  return true
}

function listen(socketFile: string, onSecond: OnSecond): void {
  const server = createServer((socket) => {
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('end', () => {
      const { argv, cwd } = JSON.parse(Buffer.concat(parts).toString()) as { argv: string[]; cwd: string }
      onSecond(argv, cwd)
    })
  })
  server.listen(socketFile)
  server.unref()
  process.on('exit', () => rmSync(socketFile, { force: true }))
}
