import { describe, expect, test } from 'vitest'
import { isAllowed, roomOf } from './rooms.ts'
import { importsOf, sourceFiles, textOf } from './sources.ts'

const files = sourceFiles()
const typescript = files.filter((file) => /\.tsx?$/.test(file))

/** Every import that its room does not allow, as the sentence that a developer reads. */
function forbiddenImports(file: string, text: string): string[] {
  const room = roomOf(file)
  if (room === undefined) {
    return [
      `${file} belongs to no room. Put it into a folder that test/architecture/rooms.ts names, or add a room there.`,
    ]
  }
  return importsOf(file, text)
    .filter((target) => !isAllowed(room, file, target))
    .map((target) => `${file} (${room.name}) may not import ${target}. ${room.remedy}`)
}

describe('the architecture', () => {
  test('holds: every file belongs to a room and imports only what its room allows', () => {
    expect(typescript.length).toBeGreaterThan(30)
    expect(typescript.flatMap((file) => forbiddenImports(file, textOf(file)))).toEqual([])
  })

  test('refuses a screen that reaches into the core, with the remedy', () => {
    const [message] = forbiddenImports(
      'renderer/screens/plan/x.tsx',
      "import { y } from '../../../electron/core/store/index.ts'",
    )
    expect(message).toContain('may not import electron/core/store/index.ts')
    expect(message).toContain('shared/contract')
  })

  test.each([
    ['shared/domain/plan/x.ts', "import { readFileSync } from 'node:fs'"],
    ['electron/core/store/x.ts', "import { y } from '../features/plan/index.ts'"],
    ['electron/core/features/plan/x.ts', "import { y } from '../survey/survey.service.ts'"],
    ['electron/core/features/plan/x.ts', "import { y } from '../../press/pdf/index.ts'"],
    ['electron/core/features/plan/x.ts', "import { app } from 'electron'"],
    ['electron/core/intake/x.ts', "import { y } from '../store/index.ts'"],
    ['electron/main/x.ts', "const y = await import('../core/store/index.ts')"],
    ['cli/x.ts', "import '../test/builders/plan.ts'"],
  ])('refuses %s with %s', (file, text) => {
    expect(importsOf(file, text)).toHaveLength(1)
    expect(forbiddenImports(file, text)).toHaveLength(1)
  })

  test('refuses a file that no room covers', () => {
    expect(forbiddenImports('lib/x.ts', '')).toEqual([expect.stringContaining('belongs to no room')])
  })

  test('holds: no file is longer than 400 lines, no test file than 800', () => {
    const tooLong = files
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (/\.(test|spec)\.tsx?$/.test(file) ? 800 : 400))
      .map(({ file, lines }) => `${file} has ${lines} lines. Split it by subject into modules of about 90.`)
    expect(tooLong).toEqual([])
  })
})
