// Source text only: launch.ts injects these functions into the page's two JavaScript worlds.

/** One end of the context bridge. Messages cross as CustomEvent.detail, which Chromium structured-clones between worlds. */
export function makeBridge(sendName, receiveName, onMessage) {
  const {
    CustomEvent: Event_,
    Promise: Promise_,
    Error: Error_,
    Map: Map_,
    Object: Object_,
    Array: Array_,
  } = window
  const detailOf = Object.getOwnPropertyDescriptor(Event_.prototype, 'detail').get
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const functions = new Map_()
  const promises = new Map_()
  let next = 1
  let reply

  const post = (message) => dispatch(new Event_(sendName, { detail: message }))
  const errorOf = (e) => ({ message: String(e?.message ?? e) })

  const wrap = (v, seen = new Map_()) => {
    if (typeof v === 'function') {
      const id = next++
      functions.set(id, v)
      return { k: 'f', id }
    }
    if (v === null || typeof v !== 'object') return { k: 'v', v }
    if (seen.has(v)) throw new Error_('circular object over contextBridge')
    seen.set(v, true)
    try {
      if (v instanceof Promise_) {
        const id = next++
        v.then(
          (value) => post({ op: 'settle', id, ok: true, v: wrap(value) }),
          (e) => post({ op: 'settle', id, ok: false, e: errorOf(e) }),
        )
        return { k: 'p', id }
      }
      if (Array_.isArray(v)) return { k: 'a', v: v.map((x) => wrap(x, seen)) }
      const proto = Object_.getPrototypeOf(v)
      if (proto === null || Object_.prototype.toString.call(v) === '[object Object]') {
        return { k: 'o', v: Object_.entries(v).map(([key, x]) => [key, wrap(x, seen)]) }
      }
      return { k: 'v', v }
    } finally {
      seen.delete(v)
    }
  }

  const unwrap = (w, freeze = false) => {
    if (w.k === 'v') return w.v
    if (w.k === 'f') return (...args) => call(w.id, args)
    if (w.k === 'p') return new Promise_((resolve, reject) => promises.set(w.id, { resolve, reject }))
    const out =
      w.k === 'a'
        ? w.v.map((x) => unwrap(x, freeze))
        : Object_.fromEntries(w.v.map(([key, x]) => [key, unwrap(x, freeze)]))
    return freeze ? Object_.freeze(out) : out
  }

  const call = (id, args) => {
    reply = undefined
    post({ op: 'call', id, args: args.map((a) => wrap(a)) })
    const r = reply
    reply = undefined
    if (!r) throw new Error_('An object could not be cloned.')
    if (!r.ok) throw new Error_(r.e.message)
    return unwrap(r.v)
  }

  window.addEventListener(receiveName, (event) => {
    event.stopImmediatePropagation()
    const m = detailOf.call(event)
    if (!m) return
    if (m.op === 'return') reply = m.r
    else if (m.op === 'settle') {
      const p = promises.get(m.id)
      promises.delete(m.id)
      if (m.ok) p.resolve(unwrap(m.v))
      else p.reject(new Error_(m.e.message))
    } else if (m.op === 'call') {
      let r
      try {
        r = { ok: true, v: wrap(functions.get(m.id)(...m.args.map((a) => unwrap(a)))) }
      } catch (e) {
        r = { ok: false, e: errorOf(e) }
      }
      post({ op: 'return', r })
    } else onMessage(m, unwrap)
  })
  return { post, wrap }
}

/** The page's own world: defines what the preload exposed, and nothing else. */
export function mainWorld(bridgeFactory, names) {
  if (window.top !== window) return
  const bridge = bridgeFactory(names.fromPage, names.fromPreload, (m, unwrap) => {
    if (m.op !== 'expose') return
    Object.defineProperty(window, m.key, {
      value: unwrap(m.api, true),
      enumerable: true,
      configurable: false,
      writable: false,
    })
  })
  // Every popup is denied or taken over by main, so window.open() answers null as it does in Electron.
  const native = window.open
  window.open = function open(url = '', name = '_blank', features = '') {
    bridge.post({
      op: 'open',
      url: url === '' ? 'about:blank' : new URL(url, document.baseURI).href,
      name: String(name),
      features: String(features),
    })
    return null
  }
  window.open.toString = () => native.toString()
}

/** "Ctrl+Shift+L" for a key pressed with Ctrl or Alt, and for a function key. */
export function acceleratorOf(event) {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  if (/^(Control|Shift|Alt|Meta)$/.test(key)) return undefined
  if (!event.ctrlKey && !event.altKey && !/^F\d+$/.test(key)) return undefined
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+')
}

/** The preload's isolated world: a sandboxed preload's require('electron') over one CDP binding. */
export function preloadWorld(bridgeFactory, codec, names, info, preload) {
  if (window.top !== window) return
  const raw = globalThis[names.binding]
  const post = (message) => raw(JSON.stringify(message))
  const pending = new Map()
  const listeners = new Map()
  let next = 1

  const bridge = bridgeFactory(names.fromPreload, names.fromPage, (m) => {
    if (m.op === 'open') post({ op: 'open', url: m.url, name: m.name, features: m.features })
  })

  const ipcRenderer = {
    invoke(channel, ...args) {
      const id = next++
      const text = codec.encode(args)
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject })
        post({ op: 'invoke', id, channel, args: text })
      })
    },
    send: (channel, ...args) => post({ op: 'send', channel, args: codec.encode(args) }),
    sendSync: () => {
      throw new Error('ipcRenderer.sendSync is not available in this host')
    },
    on(channel, fn) {
      if (!listeners.has(channel)) listeners.set(channel, [])
      listeners.get(channel).push(fn)
      return ipcRenderer
    },
    once(channel, fn) {
      const wrapper = (...args) => {
        ipcRenderer.removeListener(channel, wrapper)
        fn(...args)
      }
      return ipcRenderer.on(channel, wrapper)
    },
    removeListener(channel, fn) {
      const list = listeners.get(channel) ?? []
      if (list.includes(fn)) list.splice(list.lastIndexOf(fn), 1)
      return ipcRenderer
    },
    off: (channel, fn) => ipcRenderer.removeListener(channel, fn),
    removeAllListeners(channel) {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  // Called by the host, in this world only.
  globalThis[names.binding] = (message) => {
    const m = JSON.parse(message)
    if (m.op === 'reply') {
      const p = pending.get(m.id)
      pending.delete(m.id)
      if (m.error === undefined) p.resolve(codec.decode(m.value))
      else p.reject(new Error(`Error invoking remote method '${m.channel}': ${m.error}`))
    } else if (m.op === 'event') {
      for (const fn of [...(listeners.get(m.channel) ?? [])])
        fn({ sender: ipcRenderer, ports: [] }, ...codec.decode(m.args))
    }
  }

  const contextBridge = {
    exposeInMainWorld(key, api) {
      bridge.post({ op: 'expose', key, api: bridge.wrap(api) })
    },
  }
  // A key that the page does not take goes to the menu. Asked after the event: the page's listeners run after this one.
  window.addEventListener('keydown', (event) => {
    setTimeout(() => {
      const keys = acceleratorOf(event)
      if (!event.defaultPrevented && keys !== undefined) post({ op: 'accelerator', keys })
    })
  })
  const modules = { electron: { contextBridge, ipcRenderer } }
  modules['electron/renderer'] = modules.electron
  const require = (id) => {
    if (!modules[id]) throw new Error(`module not found: ${id}`)
    return new Proxy(modules[id], {
      get(target, key) {
        if (!(key in target))
          throw new Error(`electron.${String(key)} is not available to this preload in this host`)
        return target[key]
      },
    })
  }
  const module = { exports: {} }
  const process = Object.freeze({ ...info, type: 'renderer', sandboxed: true, contextIsolated: true })
  try {
    preload(require, module, module.exports, process)
  } catch (e) {
    post({ op: 'preload-error', message: String(e?.stack ?? e) })
  }
}
