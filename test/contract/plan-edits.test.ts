import { describe, expect, test } from 'vitest'
import * as plan from '../../electron/core/features/plan/index.ts'
import { isChannelName } from '../../shared/contract/index.ts'
import type { Edition } from '../../shared/domain/plan/index.ts'
import { openUnlockedCore, type TestCore } from '../builders/core.ts'

async function openPlan(): Promise<TestCore & { readonly edition: Edition['id'] }> {
  const core = await openUnlockedCore()
  const made = await core.ask('plan.createEmpty', {
    title: 'Safer Elmshire',
    area: 'Elmshire',
    firstYear: 2020,
    lastYear: 2023,
  })
  return { ...core, edition: made.edition }
}

describe('editing through the contract', () => {
  test('is possible with every command of the plan', () => {
    const commands = Object.values(plan).flatMap((value) =>
      typeof value === 'function' && 'commandName' in value ? [value.commandName] : [],
    )
    expect(commands.length).toBeGreaterThan(40)
    expect(commands.filter((name) => !isChannelName(`plan.${name}`))).toEqual([])
  })

  test('builds a table, takes it back step by step, and does it again', async () => {
    const { ask, edition } = await openPlan()
    const priority = await ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
    expect(priority).toMatchObject({ id: expect.any(Number), label: 'Add a priority' })
    const content = await ask('plan.content', { edition })
    const [noise] = content.priorities
    if (noise === undefined) throw new Error('the priority is not there')
    const issue = await ask('plan.issue.add', { priorityId: noise.id, statement: ['Late music'] })
    expect(issue.id).toEqual(expect.any(Number))
    const filled = await ask('plan.content', { edition })
    expect(filled.priorities[0]?.issues[0]?.statement[0]?.text).toBe('Late music')

    expect(await ask('plan.undo', {})).toMatchObject({ label: 'Add an issue' })
    expect(await ask('plan.content', { edition })).toEqual(content)
    expect(await ask('plan.redo', {})).toMatchObject({ label: 'Add an issue' })
    expect(await ask('plan.content', { edition })).toEqual(filled)
  })

  test('says in our own sentence what is wrong with a text, and changes nothing', async () => {
    const { ask, refused, edition } = await openPlan()
    const before = await ask('plan.content', { edition })
    const given = { editionId: edition, kind: 'priority', name: '  ' }
    expect(await refused('plan.priority.add', given)).toEqual({
      kind: 'invalid-input',
      message: 'The name is empty. Type a name.',
    })
    const long = await refused('plan.priority.add', { ...given, name: 'x'.repeat(501) })
    expect(long.message).toBe('A name or heading can have at most 500 characters. Shorten it.')
    expect((await refused('plan.priority.add', { ...given, name: 5 })).message).toMatch(
      /^The program was asked/,
    )
    expect(await ask('plan.content', { edition })).toEqual(before)
  })

  test('refuses a gesture that is not a short word', async () => {
    const { refused, edition } = await openPlan()
    const given = { editionId: edition, kind: 'priority', name: 'Noise' }
    for (const gesture of ['', 'A B', 'x'.repeat(41), 5, null]) {
      expect((await refused('plan.priority.add', { ...given, gesture })).kind).toBe('invalid-input')
    }
  })

  test.each([
    ['10,000 characters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
    ['right-to-left words', 'שלום, المجتمع الآمن', 'שלום, المجتمع الآمن'],
    ['emoji of several parts', 'Families 👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Families 👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['combining accents', 'Cafe\u0301', 'Cafe\u0301'],
    ['control characters, which go', 'Late\u0000 \u0007music\u001b', 'Late music'],
    ['halves of characters, which are replaced', 'Late \ud83d music', 'Late \ufffd music'],
    ['mark-up, which is only text', '<b onclick="x">Late</b> =1+1', '<b onclick="x">Late</b> =1+1'],
  ])('keeps in a cell: %s', async (_name, typed, kept) => {
    const { ask, edition } = await openPlan()
    await ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
    const [noise] = (await ask('plan.content', { edition })).priorities
    if (noise === undefined) throw new Error('the priority is not there')
    await ask('plan.issue.add', { priorityId: noise.id, statement: [typed] })
    const content = await ask('plan.content', { edition })
    expect(content.priorities[0]?.issues[0]?.statement[0]?.text).toBe(kept)
  })

  test('refuses a text of more than 10,000 characters in one sentence that says what to do', async () => {
    const { ask, refused, edition } = await openPlan()
    await ask('plan.priority.add', { editionId: edition, kind: 'priority', name: 'Noise' })
    const before = await ask('plan.content', { edition })
    const priorityId = before.priorities[0]?.id
    const { message } = await refused('plan.issue.add', { priorityId, statement: ['x'.repeat(10_001)] })
    expect(message).toBe('The text is longer than 10,000 characters. Split it in two.')
    expect(await ask('plan.content', { edition })).toEqual(before)
  })
})
