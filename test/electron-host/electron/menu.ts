import type * as Electron from 'electron'
import { app } from './app.ts'
import { focusedWindow, type HostBrowserWindow } from './windows.ts'

type Click = (item: MenuItem, window: HostBrowserWindow | null, event: object) => void
type Template = (Electron.MenuItemConstructorOptions | MenuItem)[]

export class MenuItem {
  readonly submenu: Menu | undefined
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly type: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: Click | undefined

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.role = options.role?.toLowerCase()
    this.accelerator = typeof options.accelerator === 'string' ? options.accelerator : undefined
    this.type = options.type ?? (this.submenu === undefined ? 'normal' : 'submenu')
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.#click = options.click as Click | undefined
  }

  click = (): void => {
    if (!this.enabled) return
    const window = focusedWindow()
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.#click !== undefined) this.#click(this, window, {})
    else if (this.role === 'quit') app.quit()
    else if (this.role === 'close') window?.close()
  }
}

export class Menu {
  static #application: Menu | null = null
  static buildFromTemplate = (template: Template): Menu => new Menu(template)
  static setApplicationMenu = (menu: Menu | null): void => {
    Menu.#application = menu
  }
  static getApplicationMenu = (): Menu | null => Menu.#application

  readonly items: MenuItem[]

  constructor(template: Template = []) {
    this.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
  }

  getMenuItemById = (id: string): MenuItem | null => this.find((item) => item.id === id)

  /** For the host: the item whose accelerator this is. */
  itemFor = (accelerator: string): MenuItem | null =>
    this.find((item) => item.accelerator !== undefined && sameKeys(item.accelerator, accelerator))

  /** The first item, at any depth, that matches. */
  find(matches: (item: MenuItem) => boolean): MenuItem | null {
    for (const item of this.items) {
      const found = matches(item) ? item : (item.submenu?.find(matches) ?? null)
      if (found !== null) return found
    }
    return null
  }
}

function sameKeys(one: string, other: string): boolean {
  return normal(one) === normal(other)
}

function normal(accelerator: string): string {
  const keys = accelerator.toLowerCase().replace(/\b(cmdorctrl|commandorcontrol|control)\b/, 'ctrl')
  return keys.split('+').sort().join('+')
}
