import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { callCommandLine, folderWithStore } from '../builders/command-line.ts'
import { temporaryFolder } from '../builders/store.ts'

const RETURN = 'Ward,Offence,Month,Count\nMarket,Burglary,Apr 2020,4\nMarket,ASB,Apr 2020,<5\n'

async function aStore() {
  const folder = temporaryFolder()
  const options = await folderWithStore(folder)
  writeFileSync(path.join(folder, 'police.csv'), RETURN)
  const json = async (...call: string[]) => {
    const { code, out } = await callCommandLine(folder, [...call, ...options, '--json'])
    return { code, value: out === '' ? null : JSON.parse(out) }
  }
  return { folder, options, json }
}

describe('partners’ files on the command line', () => {
  test('are tried, brought in, listed and taken back, with counts that reconcile', async () => {
    const { json } = await aStore()
    const counts = { read: 2, added: 1, changed: 0, unchanged: 0, setAside: 1 }
    const problems = [
      { sheet: 'Rows', cell: 'D3', problem: 'Cell D3 holds “<5”: the sender kept the figure back.' },
    ]
    const dry = await json('import', 'police.csv', '--profile', 'Police', '--dry-run')
    expect(dry).toEqual({ code: 0, value: { ...counts, problems } })
    const real = await json('import', 'police.csv', '--profile', 'Police')
    expect(real.value).toEqual({ importId: 1, ...counts, problems })
    expect((await json('imports')).value).toMatchObject([
      {
        id: 1,
        fileName: 'police.csv',
        undoneAt: null,
        profile: 'Police',
        period: { from: '2020-04-01', to: '2020-04-30' },
      },
    ])
    expect((await json('undo-import', '1')).value).toMatchObject({ undone: 1 })
    expect((await json('undo-import', 'one')).code).toBe(2)
  })

  test('are read as a mapping file says, and one that says nothing is refused', async () => {
    const { folder, json } = await aStore()
    const field = (heading: string, name: string) => ({
      heading,
      use: { kind: 'field', field: name },
      order: null,
      fillsDown: false,
    })
    const layout = {
      purpose: 'ward-figures',
      columns: [
        field('offence', 'place'),
        field('ward', 'indicator'),
        field('month', 'period'),
        field('count', 'count'),
      ],
      levels: [],
      constants: {},
      values: [],
    }
    writeFileSync(path.join(folder, 'mapping.json'), JSON.stringify(layout))
    const mapped = await json('import', 'police.csv', '--profile', 'Odd', '--mapping', 'mapping.json')
    expect(mapped.value).toMatchObject({ added: 1 })
    writeFileSync(path.join(folder, 'wrong.json'), '{}')
    expect((await json('import', 'police.csv', '--profile', 'Odd', '--mapping', 'wrong.json')).code).toBe(3)
    expect((await json('import', 'police.csv')).code).toBe(2)
  })

  test('with replies to forms are read, and no cell of theirs is repeated on the terminal', async () => {
    const { folder, json } = await aStore()
    const rows = [
      'Reference,Side,When,Back,Name,Improved,Recommend,Comments',
      'M-2020-001,A,1m,01/06/2020,Ada Sample,yes it did,yes,The drums have stopped',
      'upstairs,B,6m,02/06/2020,Bela Sample,4,no,',
    ]
    writeFileSync(path.join(folder, 'forms.csv'), rows.join('\n'))
    const field = (heading: string, name: string, question?: string) => ({
      heading,
      use: { kind: 'field', field: name, ...(question && { question }) },
      order: null,
      fillsDown: false,
    })
    const layout = {
      purpose: 'mediation-forms',
      columns: [
        field('reference', 'case-reference'),
        field('side', 'party-letter'),
        field('when', 'form-point'),
        field('back', 'received'),
        field('improved', 'reply', 'situation'),
        field('recommend', 'reply', 'recommend'),
        field('comments', 'reply', 'comment'),
      ],
      levels: [],
      constants: {},
      values: [],
    }
    writeFileSync(path.join(folder, 'mapping.json'), JSON.stringify(layout))
    const call = ['import', 'forms.csv', '--profile', 'Forms', '--mapping', 'mapping.json', '--dry-run']
    const { code, value } = await json(...call)
    expect(code).toBe(0)
    expect(value).toMatchObject({ read: 2, added: 0, setAside: 2 })
    expect(
      value.problems.map(({ cell, problem }: { cell: string; problem: string }) => [cell, problem]),
    ).toEqual([
      ['A2', 'Cell A2 names M-2020-001, and there is no such case.'],
      ['F2', expect.stringContaining('Cell F2 holds something else than a number from 1 (Much worse)')],
      ['A3', expect.stringContaining('Cell A3 holds no reference of a case.')],
    ])
    expect(JSON.stringify(value)).not.toMatch(/Sample|drums|upstairs|yes it did/u)
    const wrong = { ...layout, columns: [field('improved', 'reply', 'no such question')] }
    writeFileSync(path.join(folder, 'wrong.json'), JSON.stringify(wrong))
    expect((await json('import', 'forms.csv', '--profile', 'F', '--mapping', 'wrong.json')).code).toBe(3)
  })
})
