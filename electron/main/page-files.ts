import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isOurPage } from './page-origin.ts'

/**
 * What the page may do, sent with every answer: only our own files, no inline code, no evaluation, no network, no
 * frames and no forms.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The page's files by the path in their address. Made once; afterwards no address is ever turned into a file name. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** Reads every file of the built page whose kind a page needs; source maps and anything else stay outside. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[path.extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = path.join(entry.parentPath, entry.name)
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`
    files.set(address, { type, bytes: Uint8Array.from(readFileSync(file)) })
  }
  return files
}

/** The answer to one request of the page: a file of the map under exactly this address, else "not found". */
export function answerPageRequest(request: Request, files: PageFiles): Response {
  const file = isOurPage(request.url) ? files.get(new URL(request.url).pathname) : undefined
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (file === undefined || !isReading) return respond('not found', 'text/plain; charset=utf-8', 404)
  return respond(file.bytes, file.type, 200)
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string, status: number): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}
