import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { SaferplanApi } from '../../shared/contract/index.ts'

// Runs sandboxed beside the page. Passes calls on and nothing else: what may be said is decided in main and the core.

const CALL = 'saferplan:call'
const EVENT = 'saferplan:event'

const api: SaferplanApi = {
  call: (channel, input) => ipcRenderer.invoke(CALL, channel, input),
  on(event, listener) {
    const hear = (_sender: IpcRendererEvent, name: string, payload: Parameters<typeof listener>[0]): void => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(EVENT, hear)
    return () => {
      ipcRenderer.removeListener(EVENT, hear)
    }
  },
}

contextBridge.exposeInMainWorld('saferplan', api)
