import { expect, test } from 'vitest'
import { suggestFileName } from '../../../electron/core/features/documents/index.ts'
import { aContent } from '../../builders/content.ts'

test.each([
  ['Northmere Borough', '2020/21', 'Northmere Borough delivery plan 2020-21.pdf'],
  ['Ward: "A/B"?', '2020/21', 'Ward A B delivery plan 2020-21.pdf'],
  ['..\\..\\etc', '2020/21', 'etc delivery plan 2020-21.pdf'],
  ['  St. Mary’s.  ', '2020/21', 'St. Mary’s delivery plan 2020-21.pdf'],
  ['', '2020/21', 'delivery plan 2020-21.pdf'],
  ['x'.repeat(300), '2020/21', `${'x'.repeat(80)} delivery plan 2020-21.pdf`],
])('a paper of "%s" %s is offered as "%s"', (area, label, name) => {
  const content = aContent({ plan: { area }, edition: { label } })
  expect(suggestFileName(content, 'plan', 'pdf')).toBe(name)
})

test('the tables have a name of their own', () => {
  expect(suggestFileName(aContent(), 'tables', 'xlsx')).toBe('Northmere Borough action tables 2020-21.xlsx')
})
