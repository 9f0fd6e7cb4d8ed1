import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLAN_FIXTURES } from './index.ts'

/** Writes every plan fixture with its expected reading. Run it after a change to a fixture, and commit the result. */
const folder = join(import.meta.dirname, '../../fixtures/plans')
mkdirSync(folder, { recursive: true })
for (const fixture of PLAN_FIXTURES) {
  writeFileSync(join(folder, fixture.fileName), await fixture.build())
  const expected = join(folder, fixture.fileName.replace(/\.\w+$/, '.expected.json'))
  writeFileSync(expected, `${JSON.stringify(fixture.expected, null, 2)}\n`)
}
