import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { write } from 'hucre'
import type { BroughtInTimes } from '../children/bring-in.ts'
import { inFolder } from '../content.ts'
import { runCommand } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const HEADINGS = ['Ward', 'Offence', 'Month', 'Count', 'Outcome', 'Beat', 'Source', 'Area', 'Remark', 'Ref']
const WARDS = 40
const OFFENCES = 60
const CHILDREN = path.resolve(import.meta.dirname, '../children')

/**
 * A partner's file of 100,000 rows and ten columns, from its bytes to the preview of its rows and to rows in the
 * encrypted store, against a library's streaming reader that merely walks through the same file. Each has a process of its
 * own, as either would in the app; memory is that of all processes of ours together.
 */
export async function partnersReturns(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const large = await writeReturn(path.join(folder, 'large.xlsx'), 100_000)
    const small = await writeReturn(path.join(folder, 'small.xlsx'), 1000)
    const before = await walked(large)
    const ours = path.join(CHILDREN, 'bring-in.ts')
    const { peakMib, output } = await runCommand(process.execPath, [ours, folder, large, small], folder)
    const peer = (before + (await walked(large))) / 2
    return findingsOf(JSON.parse(output) as BroughtInTimes, peer, peakMib)
  })
}

function findingsOf(times: BroughtInTimes, peer: number, peakMib: number): Finding[] {
  const whole = times.previewMany + times.bringIn
  const finding = (what: string, figure: string, aim = '', isMet: boolean | null = null): Finding => ({
    bench: 'returns',
    what,
    figure,
    aim,
    isMet,
  })
  const within = (what: string, taken: number, most: number): Finding =>
    finding(what, milliseconds(taken), `under ${most} ms`, taken < most)
  return [
    finding('100,000 x 10 .xlsx, merely read by hucre stream', milliseconds(peer)),
    finding('the same, to the preview of its rows', milliseconds(times.previewMany)),
    finding(
      'the same, from file to committed encrypted rows',
      `${milliseconds(whole)}, ${(whole / peer).toFixed(1)} x`,
      'at most 2 x the reader',
      whole <= 2 * peer,
    ),
    within('the longest wait for a read from file to commit', times.longestRead, 100),
    within('cancelled in the middle of writing, until nothing is left', times.cancelling, 1000),
    finding('the next command, which carries the rows over into the file', milliseconds(times.nextCommand)),
    finding('taken back', milliseconds(times.undo)),
    finding('memory of all processes', `${Math.round(peakMib)} MiB`, 'under 600', peakMib < 600),
    within('1,000 rows to their preview, with a reader that waits as on the page', times.previewFew, 500),
    finding('the same, with its reader to be started first', milliseconds(times.previewCold)),
  ]
}

/** The milliseconds that the library takes in a process of its own, as it would have in the app. */
async function walked(file: string): Promise<number> {
  const { output } = await runCommand(process.execPath, [path.join(CHILDREN, 'walk.ts'), file], CHILDREN)
  return (JSON.parse(output) as { readonly milliseconds: number }).milliseconds
}

async function writeReturn(file: string, rows: number): Promise<string> {
  const body = Array.from({ length: rows }, (_, at) => {
    const month = Math.floor(at / (WARDS * OFFENCES))
    return [
      `Ward ${at % WARDS}`,
      `Offence ${Math.floor(at / WARDS) % OFFENCES}`,
      `${MONTHS[month % 12]} ${2015 + Math.floor(month / 12)}`,
      at % 97,
      'Open',
      `B${at % 300}`,
      'Police',
      'North',
      'none',
      at,
    ]
  })
  writeFileSync(file, await write({ sheets: [{ name: 'Data', rows: [HEADINGS, ...body] }] }))
  return file
}
