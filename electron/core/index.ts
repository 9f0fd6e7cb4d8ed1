// Entry of the core process. It holds the key while the store is open, and ends when the app locks.
import { type CoreSettings, type FromCore, type ToCore, toCore } from '../../shared/contract/core-messages.ts'
import { assertNever, defined } from '../../shared/kit/assert.ts'
import { createBugLog } from './bug-log.ts'
import { type Core, createCore } from './core.ts'
import { createFileReader } from './intake/index.ts'
import { type ParentPort, parentPort } from './parent-port.ts'
import { createPortReaders, type PortReaders } from './port-reader.ts'

function startCore(settings: CoreSettings, post: (message: FromCore) => void, readers: PortReaders): Core {
  const reader = createFileReader({ startReader: readers.start })
  const { storeFolder, resourcesFolder, appVersion } = settings
  return createCore({
    storeFolder,
    resourcesFolder,
    appVersion,
    readFile: reader.read,
    readWorkbook: reader.readWorkbook,
    prepareReader: reader.prepare,
    emit: (name, payload) => post({ kind: 'event', name, payload }),
    logBug: createBugLog(settings.logFolder),
  })
}

function serve(port: ParentPort): void {
  const post = (message: FromCore): void => port.postMessage(message)
  const readers = createPortReaders(post)
  let core: Core | undefined

  async function receive(message: ToCore): Promise<void> {
    switch (message.kind) {
      case 'start':
        core = startCore(message.settings, post, readers)
        return
      case 'call': {
        const { route } = defined(core, 'the start message before the first call')
        const reply = await route(message.channel, message.input, message.grant)
        return post({ kind: 'reply', id: message.id, reply })
      }
      case 'reader-message':
        return readers.message(message.reader, message.message)
      case 'reader-ended':
        return readers.ended(message.reader)
      case 'close':
        await core?.close(message.haste)
        return post({ kind: 'closed' })
      default:
        return assertNever(message, 'a message to the core')
    }
  }

  port.on('message', ({ data }) => void receive(toCore.parse(data)))
}

// The default for a utility process is to warn and go on; a core in an unknown state must not.
process.on('unhandledRejection', (error) => {
  throw error
})
serve(parentPort())
