import { getEditionContent, getEditionInUse, listHeldFacts } from '../../electron/core/features/plan/index.ts'
import { checkPlan, type Finding, whereInWords } from '../../shared/domain/governance/index.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { withStore } from '../with-store.ts'

/** Plan health: what is missing, late, doubtful or contradictory in an edition. */
export const check: Command = {
  usage: {
    name: 'check',
    words: [],
    options: {
      ...STORE_OPTIONS,
      edition: { value: 'E', help: 'the edition, for instance 2020/21; else the newest' },
    },
  },
  async run(call, terminal) {
    const findings = await withStore(call, terminal, (store) =>
      store.unitOfWork.read(async (db) => {
        const edition = await getEditionInUse(db, call.value('edition'))
        const content = await getEditionContent(db, edition.id)
        return checkPlan(content, await listHeldFacts(db, content))
      }),
    )
    const values = findings.map(({ rule, severity, where, message }) => ({ rule, severity, where, message }))
    answer(terminal, values, [...findings.map(line), `${findings.length} findings`])
  },
}

function line(finding: Finding): string {
  return `${finding.severity.padEnd(7)}  ${finding.message} (${whereInWords(finding.where)})`
}
