import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../shared/domain/governance/index.ts'
import type { TextRun } from '../../../shared/domain/plan/index.ts'
import { aContent } from '../../builders/content.ts'

/** What the rule finds where a paragraph states the fact "Reports of nuisance", whose value is 2,310 now. */
function found(...runs: readonly TextRun[]) {
  const facts = [{ name: 'Reports of nuisance', value: '2,310', identity: IDENTITY }]
  const content = aContent({ facts, sections: [{ heading: 'Nuisance', blocks: [{ runs }] }] })
  return checkPlan(content).filter(({ rule }) => rule === 'fact-out-of-date')
}

const IDENTITY = aContent({ facts: [{ name: 'any', value: '1' }] }).facts[0]?.identity ?? ('' as never)
const OTHER = 'f'.repeat(32) as typeof IDENTITY

describe('a figure in the text', () => {
  test('that its fact no longer bears out is found, with what to do', () => {
    const [finding, ...others] = found(
      { text: 'There were ' },
      { text: '2,250 ', strong: true, fact: { identity: IDENTITY, value: '2,250' } },
      { text: 'reports', fact: { identity: IDENTITY, value: '2,250' } },
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'error',
      where: { section: 'Nuisance' },
      message:
        '"2,250 reports" is tied to the fact "Reports of nuisance", which is now 2,310. Put the new value in, or say that the words are right as they are.',
    })
  })

  test.each<[string, TextRun]>([
    ['says the value of its fact', { text: '2,310 reports', fact: { identity: IDENTITY, value: '2,250' } }],
    ['was said to be right', { text: 'over two thousand', fact: { identity: IDENTITY, value: '2,310' } }],
    ['is tied to a fact that is gone', { text: '2,250', fact: { identity: OTHER, value: '1' } }],
    ['is tied to nothing', { text: '2,250 reports' }],
  ])('that %s is not found', (_name, run) => {
    expect(found(run)).toEqual([])
  })
})
