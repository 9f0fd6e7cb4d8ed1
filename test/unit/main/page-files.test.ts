import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  answerPageRequest,
  CONTENT_SECURITY_POLICY,
  readPageFiles,
} from '../../../electron/main/page-files.ts'
import { isOurPage } from '../../../electron/main/page-origin.ts'

const SECRET = 'not for the page'

/** A built page in a folder, with files beside and in it that the page must never get. */
function builtPage(root: string) {
  const folder = path.join(root, 'renderer')
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), '<p>page</p>')
  writeFileSync(path.join(folder, 'assets/app.js'), 'run()')
  writeFileSync(path.join(folder, 'assets/app.js.map'), SECRET)
  writeFileSync(path.join(folder, 'notes.txt'), SECRET)
  writeFileSync(path.join(root, 'outside.html'), SECRET)
  return readPageFiles(folder)
}

describe('the page’s own files', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'saferplan-page-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const files = builtPage(root)
  const ask = (url: string, method = 'GET') => answerPageRequest(new Request(url, { method }), files)

  test('are served under their names, with their kind and the policy', async () => {
    const page = ask('app://bundle/index.html')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toBe('<p>page</p>')
    expect(ask('app://bundle/assets/app.js').headers.get('content-type')).toContain('text/javascript')
  })

  test.each([
    'app://bundle/',
    'app://bundle/assets/app.js.map',
    'app://bundle/notes.txt',
    'app://bundle/../outside.html',
    'app://bundle/%2e%2e/outside.html',
    'app://bundle/..%2foutside.html',
    'app://bundle/..%5coutside.html',
    'app://bundle//index.html',
    'app://bundle/INDEX.HTML',
    'app://bundle/index.html%00.js',
    'app://bundle/constructor',
    'app://other/index.html',
    'app://bundle:8080/index.html',
    'https://bundle/index.html',
  ])('%s is not found, and the policy goes with the answer', (url) => {
    const response = ask(url)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  })

  test('are only read: other methods are refused', () => {
    expect(ask('app://bundle/index.html', 'POST').status).toBe(404)
    expect(ask('app://bundle/index.html', 'HEAD').status).toBe(200)
  })

  test('are all that 10,000 addresses can get', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '%5c',
        '%2f',
        '\\',
        '//',
        'outside.html',
        'index.html',
        '%00',
      ),
      fc.constantFrom(
        'C:',
        'file:',
        '\\\\server\\share',
        'assets',
        'app.js',
        'app.js.map',
        'notes.txt',
        '__proto__',
      ),
      fc.string(),
    )
    const address = fc.array(part, { maxLength: 6 }).map((parts) => `app://bundle/${parts.join('/')}`)
    await fc.assert(
      fc.asyncProperty(address, async (url) => {
        fc.pre(URL.canParse(url))
        const response = answerPageRequest(new Request(url), files)
        const text = await response.text()
        expect(['<p>page</p>', 'run()', 'not found']).toContain(text)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('our page', () => {
  test.each([
    ['app://bundle/index.html', true],
    ['app://bundle/index.html#/plan', true],
    ['app://bundle', true],
    ['app://bundle.evil/index.html', false],
    ['app://evil@bundle/index.html', false],
    ['app://bundle:1/index.html', false],
    ['https://bundle/index.html', false],
    ['file:///index.html', false],
    ['data:text/html,x', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isOurPage(url)).toBe(expected)
  })
})

describe('the content security policy', () => {
  test('allows nothing that it does not name, and no shortcut', () => {
    expect(CONTENT_SECURITY_POLICY.startsWith("default-src 'none'; ")).toBe(true)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|wasm|https?:|\*/)
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(CONTENT_SECURITY_POLICY).toContain(part)
    }
  })
})
