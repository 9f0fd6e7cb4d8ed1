// The desktop shell: it opens the window, owns the dialogs, keeps the page in its place, and passes calls on. It never
// holds the key and decides nothing about plans.
import { app, protocol, session } from 'electron'
import { appFolders } from './app-folders.ts'
import { SCHEME } from './page-origin.ts'
import { runApp } from './run-app.ts'
import { guardSession, PARTITION } from './session-guards.ts'
import { forbiddenSwitch } from './start-switches.ts'

function chooseFolders(): void {
  const folders = appFolders({
    platform: process.platform,
    environment: process.env,
    appData: app.getPath('appData'),
    home: app.getPath('home'),
    chosen: app.commandLine.getSwitchValue('user-data-dir'),
  })
  app.setPath('userData', folders.userData)
  app.setPath('sessionData', folders.sessionData)
}

async function start(): Promise<void> {
  const pageSession = session.fromPartition(PARTITION, { cache: false })
  await guardSession(pageSession)
  await guardSession(session.defaultSession)
  runApp(pageSession)
}

app.enableSandbox()
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
const unwelcome = app.isPackaged ? forbiddenSwitch((name) => app.commandLine.hasSwitch(name)) : undefined
chooseFolders()
if (unwelcome !== undefined) {
  app.exit(2)
} else if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  void app.whenReady().then(start)
}
