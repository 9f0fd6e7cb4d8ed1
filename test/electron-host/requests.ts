import type { Page, Route } from 'playwright-core'
import { toApp } from './addresses.ts'
import type { HostWindow } from './host-window.ts'
import type { Rpc } from './rpc.ts'

type Served =
  | { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array }
  | { readonly blocked: string }

export interface BlockedRequest {
  readonly url: string
  readonly why: string
}

/** What answering requests needs of the application. */
export interface RequestContext {
  readonly rpc: Rpc
  windowOf(page: Page): HostWindow | undefined
  blocked(request: BlockedRequest): void
}

/** Answers one request of Chromium from the app's own scheme handler; everything else is refused. */
export async function answerRoute(route: Route, context: RequestContext): Promise<void> {
  try {
    const request = route.request()
    const window = context.windowOf(request.frame().page())
    const isNavigation = request.isNavigationRequest()
    // A page that is no window is a popup: main was asked about it through Page.windowOpen.
    if (window === undefined || (isNavigation && !(await mayNavigate(route, window, context)))) {
      return await route.abort('aborted')
    }
    const served = await context.rpc.call<Served>('request', {
      windowId: window.id,
      url: toApp(request.url()),
      method: request.method(),
      headers: request.headers(),
      body: request.postDataBuffer(),
      resourceType: isNavigation ? 'mainFrame' : request.resourceType(),
    })
    if ('blocked' in served) {
      context.blocked({ url: request.url(), why: served.blocked })
      // Only `aborted` leaves the page that is there; other reasons replace it by an error page.
      return await route.abort(isNavigation ? 'aborted' : 'blockedbyclient')
    }
    const { status, headers, body } = served
    await route.fulfill({ status, headers, body: Buffer.from(body) })
  } catch {
    await route.abort('failed').catch(() => undefined)
  }
}

async function mayNavigate(route: Route, window: HostWindow, context: RequestContext): Promise<boolean> {
  const request = route.request()
  if (request.frame() !== window.page.mainFrame()) return true
  const isMainsOwn = window.expected === request.url().split('#')[0]
  window.expected = undefined
  return isMainsOwn || context.rpc.call<boolean>('will-navigate', window.id, toApp(request.url()))
}
