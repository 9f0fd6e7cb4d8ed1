// npm run bench [-- NAME ...]: every bench, or the named ones. Figures hold for one run on one machine; the ratios are
// what counts.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { boardReport } from './benches/board.ts'
import { planDesk } from './benches/desk.ts'
import { encryptedAgainstPlain } from './benches/encrypted-against-plain.ts'
import { importWordPlan } from './benches/import-plan.ts'
import { lockApp } from './benches/lock.ts'
import { scoredMeasures } from './benches/measures.ts'
import { mediationCases } from './benches/mediation.ts'
import { planPdf, tablesExcel } from './benches/papers.ts'
import { partnersReturns } from './benches/returns.ts'
import { searchPlan } from './benches/search.ts'
import { surveyWaves } from './benches/survey.ts'
import { unlockAndRead } from './benches/unlock.ts'
import { type Finding, table } from './report.ts'

const BENCHES: Readonly<Record<string, () => Promise<Finding[]>>> = {
  unlock: unlockAndRead,
  lock: lockApp,
  store: encryptedAgainstPlain,
  import: importWordPlan,
  pdf: planPdf,
  excel: tablesExcel,
  search: searchPlan,
  measures: scoredMeasures,
  board: boardReport,
  returns: partnersReturns,
  survey: surveyWaves,
  mediation: mediationCases,
  desk: planDesk,
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)

const findings: Finding[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (named.length > 0 && !named.includes(name)) continue
  console.error(`${name} ...`)
  try {
    findings.push(...(await bench()))
  } catch (error) {
    console.error(error)
    findings.push({ bench: name, what: 'broke off', figure: '', aim: 'none breaks off', isMet: false })
  }
}
console.log(table(findings))
const out = path.resolve(import.meta.dirname, '../../out')
mkdirSync(out, { recursive: true })
writeFileSync(path.join(out, 'bench.json'), `${JSON.stringify(findings, null, 2)}\n`)
