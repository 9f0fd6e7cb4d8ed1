import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import { isReady, setRunningServices } from './app.ts'
import { strict } from './strict.ts'

const ENTRY = fileURLToPath(new URL('./utility-entry.ts', import.meta.url))

/** Everything still running, so that tests can see that a process is gone. */
const running = new Set<HostUtilityProcess>()

setRunningServices(() =>
  [...running].flatMap(({ serviceName, pid }) => (pid === undefined ? [] : [{ name: serviceName, pid }])),
)

/** A Node process beside main, with Electron's face: messages both ways, `kill`, and the events of its life. */
export class HostUtilityProcess extends EventEmitter {
  static fork(modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}) {
    return new HostUtilityProcess(modulePath, args, options)
  }

  readonly serviceName: string
  pid: number | undefined
  readonly stdout: ChildProcess['stdout']
  readonly stderr: ChildProcess['stderr']
  readonly #child: ChildProcess

  constructor(modulePath: string, args: string[], options: Electron.ForkOptions) {
    super()
    if (!isReady()) throw new Error('utilityProcess.fork can only be called after app is ready')
    this.serviceName = options.serviceName ?? 'Node Utility Process'
    const output = options.stdio === 'pipe' ? 'pipe' : options.stdio === 'ignore' ? 'ignore' : 'inherit'
    this.#child = fork(ENTRY, [modulePath, ...args], {
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env), ...hostSettings(), NODE_OPTIONS: '' },
    })
    this.pid = this.#child.pid
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    this.#follow()
    // biome-ignore lint/correctness/noConstructorReturn: unmapped members must fail by name on instances too
    return strict('UtilityProcess', this)
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in host passes no MessagePorts')
    if (this.#child.connected) this.#child.send(structuredClone(message) as object)
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }

  #follow(): void {
    running.add(this)
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code, signal) => {
      running.delete(this)
      this.pid = undefined
      this.emit('exit', code ?? (signal === null ? 1 : 15))
    })
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: HostUtilityProcess.fork,
})

/** What utility-entry.ts needs, also when the app gives its process an empty environment. */
function hostSettings(): Record<string, string | undefined> {
  const { HOST_CODE_CACHE } = process.env
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('HOST_'))),
    ...(HOST_CODE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE: HOST_CODE_CACHE }),
  }
}
