import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { callCommandLine, folderWithStore } from '../builders/command-line.ts'
import { temporaryFolder } from '../builders/store.ts'

const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample/delivery-plan-2020-23.docx')
const FIXTURE = path.resolve(import.meta.dirname, '../fixtures/plans')

describe('the command line, with a plan', () => {
  test('says what it would bring in without a store, and stores nothing', async () => {
    const folder = temporaryFolder()
    const answered = await callCommandLine(folder, ['import-plan', SAMPLE, '--dry-run', '--json'])
    expect(answered).toMatchObject({ code: 0, err: '' })
    const value = JSON.parse(answered.out)
    expect(value).toMatchObject({
      stored: false,
      editionLabel: '2020/21',
      counts: { priorities: 5, projects: 1, issues: 22, actions: 67, outcomes: 62, measures: 72 },
    })
    expect(value.words.read).toBe(value.words.stored + value.words.leftOut)
    expect(value.questions.length).toBeGreaterThan(0)
    expect(value.questions.every((question: { answer: unknown }) => question.answer === null)).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  test('brings a plan in, counts it, checks it and prints it the same each time', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    const imported = await callCommandLine(folder, [
      'import-plan',
      SAMPLE,
      '--accept-suggestions',
      '--json',
      ...options,
    ])
    expect(JSON.parse(imported.out)).toMatchObject({ stored: true, counts: { measures: 76 } })

    const summary = await callCommandLine(folder, ['summary', '--json', ...options])
    expect(JSON.parse(summary.out)).toMatchObject({
      priorities: 5,
      projects: 1,
      issues: 22,
      outcomes: 62,
      measures: 76,
      fundingSources: 0,
      activities: 0,
      imports: 1,
    })
    const health = await callCommandLine(folder, ['check', '--json', ...options])
    const findings: { rule: string; where: object; message: string }[] = JSON.parse(health.out)
    expect(findings.filter((finding) => finding.rule === 'issue-without-measure')).toHaveLength(5)
    expect(findings[0]).toMatchObject({
      severity: expect.any(String),
      where: { priority: expect.any(String) },
    })

    for (const [what, format] of [
      ['plan', 'pdf'],
      ['tables', 'xlsx'],
      ['plan', 'docx'],
    ]) {
      const call = ['export', `${what}`, '--format', `${format}`, '--as-at', '2020-04-01', ...options]
      expect((await callCommandLine(folder, [...call, '--out', 'first'])).code).toBe(0)
      expect((await callCommandLine(folder, [...call, '--out', 'second'])).code).toBe(0)
      expect(readFileSync(path.join(folder, 'first')).equals(readFileSync(path.join(folder, 'second')))).toBe(
        true,
      )
    }

    const again = await callCommandLine(folder, ['import-plan', SAMPLE, ...options])
    expect(again.code).toBe(3)
    expect(again.err).toContain('2020/21')
  })

  test('refuses what it cannot read or print, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    writeFileSync(path.join(folder, 'plan.pdf'), '%PDF-1.7\n')
    const pdf = await callCommandLine(folder, ['import-plan', 'plan.pdf', ...options])
    expect(pdf).toMatchObject({ code: 3, out: '' })
    expect(pdf.err).toContain('PDF')
    expect((await callCommandLine(folder, ['import-plan', 'absent.docx', ...options])).code).toBe(3)
    expect((await callCommandLine(folder, ['summary', ...options])).err).toContain('no plan')
    const calls = [
      ['export', 'plan', '--format', 'xlsx', '--out', 'x'],
      ['export', 'plan', '--format', 'pdf', '--out', 'x', '--as-at', '31/03/2021'],
      ['export', 'plan', '--format', 'pdf', '--out', 'x', '--audience', 'everyone'],
      ['import-plan', SAMPLE, '--edition', '2020'],
    ]
    for (const call of calls) expect((await callCommandLine(folder, [...call, ...options])).code).toBe(2)
    expect(existsSync(path.join(folder, 'x'))).toBe(false)
  })

  test('takes the edition from the caller where the file does not say it', async () => {
    const folder = temporaryFolder()
    const options = await folderWithStore(folder)
    const file = readdirSync(FIXTURE).find((name) => name.endsWith('.xlsx'))
    const call = ['import-plan', path.join(FIXTURE, `${file}`), '--edition', '2024/25', '--json', ...options]
    expect(JSON.parse((await callCommandLine(folder, call)).out)).toMatchObject({ editionLabel: '2024/25' })
  })

  test('makes the example store and its papers, again and again, but over nobody else', async () => {
    const folder = temporaryFolder()
    const first = await callCommandLine(folder, ['demo', '--out', 'out', '--json'])
    expect(first.code).toBe(0)
    const { files }: { files: string[] } = JSON.parse(first.out)
    for (const file of files) expect(existsSync(path.join(folder, 'out', file))).toBe(true)
    // The sheets of everything say when each thing was written, and each run writes it anew.
    const papers = files.filter((file) => /^(?!Everything).*\.(pdf|docx|xlsx)$/.test(file))
    expect(papers.length).toBeGreaterThanOrEqual(12)
    const bytes = papers.map((file) => readFileSync(path.join(folder, 'out', file)))

    expect((await callCommandLine(folder, ['demo', '--out', 'out'])).code).toBe(0)
    const again = papers.map((file) => readFileSync(path.join(folder, 'out', file)))
    expect(again.every((paper, at) => paper.equals(bytes[at] ?? Buffer.alloc(0)))).toBe(true)

    writeFileSync(path.join(folder, 'example-pass'), 'an example store for everyone\n')
    const options = ['--json', '--store', 'out/store', '--passphrase-file', 'example-pass']
    const inUse = JSON.parse((await callCommandLine(folder, ['summary', ...options])).out)
    const earlier = await callCommandLine(folder, ['summary', '--edition', '2018/19', ...options])
    expect(inUse.readings).toBeGreaterThan(150)
    expect(inUse.activities).toBeGreaterThan(20)
    // The same measures have the same readings in every year; activities belong to their day.
    expect(JSON.parse(earlier.out)).toMatchObject({ measures: inUse.measures, readings: inUse.readings })

    await folderWithStore(folder)
    expect((await callCommandLine(folder, ['demo', '--out', '.'])).code).toBe(3)
  })
})
