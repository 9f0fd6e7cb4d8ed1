import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/index.ts'

export interface MenuActions {
  /** Tells the page what was chosen. */
  readonly tell: (command: MenuCommand) => void
  readonly lock: () => void
  /** Makes everything on the page larger or smaller; 0 sets it back. */
  readonly zoom: (step: -1 | 0 | 1) => void
}

/** The application menu. Everything that it offers can also be reached on the page. */
export function installMenu(actions: MenuActions): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => actions.tell(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&File',
      submenu: [
        item('&Bring in an existing plan…', 'import-plan'),
        item('&Export…', 'export', 'CmdOrCtrl+E'),
        { type: 'separator' },
        item('Save a &backup…', 'backup'),
        item('&Change passphrase…', 'change-passphrase'),
        { type: 'separator' },
        { id: 'lock', label: '&Lock', accelerator: 'CmdOrCtrl+L', click: actions.lock },
        { role: 'quit', label: 'E&xit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('&Undo last change', 'undo'),
        item('&Redo last change', 'redo'),
        { type: 'separator' },
        { role: 'cut', label: 'Cu&t' },
        { role: 'copy', label: '&Copy' },
        { role: 'paste', label: '&Paste' },
        { role: 'selectAll', label: 'Select &all' },
        { type: 'separator' },
        item('&Find…', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('&Home', 'home', 'Alt+Home'),
        item('Plan h&ealth', 'health'),
        { type: 'separator' },
        { id: 'zoom-in', label: '&Larger text', accelerator: 'CmdOrCtrl+Plus', click: () => actions.zoom(1) },
        { id: 'zoom-out', label: '&Smaller text', accelerator: 'CmdOrCtrl+-', click: () => actions.zoom(-1) },
        {
          id: 'zoom-reset',
          label: '&Usual text size',
          accelerator: 'CmdOrCtrl+0',
          click: () => actions.zoom(0),
        },
        { role: 'togglefullscreen', label: '&Full screen' },
      ],
    },
    {
      label: '&Help',
      submenu: [item('&Keyboard shortcuts', 'keys', 'F1'), item('&About Saferplan', 'about')],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
