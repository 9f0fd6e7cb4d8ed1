import { describe, expect, test } from 'vitest'
import { planFileKind, sniffFile } from '../../../electron/core/intake/sniff.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { rawWordFile, rawWorkbookFile } from '../../builders/office-parts.ts'
import { UNSUITABLE_FILES } from '../../builders/unsuitable-files.ts'
import { wordFile } from '../../builders/word-file.ts'
import { workbookFile } from '../../builders/workbook-file.ts'

function refusalOf(bytes: Uint8Array): string {
  try {
    return `read as ${planFileKind(bytes)}`
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.message
  }
}

describe('what a file is', () => {
  test.each(UNSUITABLE_FILES)('$what is refused with what it is and what to do', ({ bytes, says }) => {
    const refusal = refusalOf(bytes)
    expect(refusal).toMatch(says)
    expect(refusal).toMatch(/bring|choose|unpack/i)
  })

  test('a Word document and a workbook are told by their parts, whoever wrote them', async () => {
    expect(sniffFile(rawWordFile(''))).toBe('word')
    expect(sniffFile(await wordFile(['Plan']))).toBe('word')
    expect(sniffFile(rawWorkbookFile({ sheet: '' }))).toBe('workbook')
    expect(sniffFile(await workbookFile([{ name: 'Plan', rows: [['Issue']] }]))).toBe('workbook')
  })

  test('a Word document that was cut off says so', async () => {
    const whole = await wordFile(['Plan'])
    expect(refusalOf(whole.subarray(0, whole.length - 30))).toMatch(/stops before its end/)
  })
})

test('a file is told from bytes that begin at an odd address, as those from another process do', () => {
  const whole = Buffer.alloc(4097)
  const file = whole.subarray(1)
  file.write('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1')
  file.write('Workbook\0', 2048, 'utf16le')
  expect(sniffFile(file)).toBe('excel-97')
})
