import { type Random, seededRandom } from './mutants.ts'

const ODD_CELLS = [
  '"',
  '""',
  '"a\nb"',
  '"never closed',
  '=cmd|"/c calc"!A1',
  "'=1+1",
  '__proto__',
  'constructor',
  '\u0000',
  '\u202e12',
  '31/02/2020',
  '1e400',
  '-0',
  '１２',
  'x'.repeat(40_000),
  ','.repeat(300),
  '\ud83d\ude00',
]

type Grid = string[][]
type Mutation = (grid: Grid, random: Random) => void

const MUTATIONS: readonly Mutation[] = [
  (grid, random) => void row(grid, random).splice(random(4), 1),
  (grid, random) => void row(grid, random).splice(random(4), 0, odd(random)),
  (grid, random) => {
    const cells = row(grid, random)
    cells[random(Math.max(1, cells.length))] = odd(random)
  },
  (grid, random) => void grid.splice(random(grid.length), 1),
  (grid, random) =>
    void grid.splice(
      random(grid.length),
      0,
      ...Array.from({ length: random(60) }, () => [...row(grid, random)]),
    ),
  (grid, random) => void grid.splice(random(grid.length), 0, ...Array.from({ length: random(50) }, () => [])),
  (grid, random) => void row(grid, random).push(...Array.from({ length: random(250) }, () => odd(random))),
  (grid) => void grid.reverse(),
]

const DIVIDERS = [',', ';', '\t', '|', '\u001f', ', ']
const LINE_ENDS = ['\r\n', '\n', '\r', '\n\r', '\u2028']
const FIRST_LINES = ['', '', '', 'sep=;\r\n', 'sep=\r\n', '\ufeff', '\ufeff\ufeff']

/** A text table whose rows, cells, dividers, line ends and encoding were changed as programs and people change them. */
export function textMutant(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const grid = Buffer.from(file)
    .toString()
    .split('\r\n')
    .map((line) => line.split(','))
  for (let left = 1 + random(4); left > 0; left -= 1) pick(MUTATIONS, random)(grid, random)
  const divider = random(3) === 0 ? pick(DIVIDERS, random) : ','
  const text =
    pick(FIRST_LINES, random) + grid.map((cells) => cells.join(divider)).join(pick(LINE_ENDS, random))
  return encoded(text, random)
}

function encoded(text: string, random: Random): Uint8Array {
  switch (random(6)) {
    case 0:
      return new Uint8Array(Buffer.from(text, 'latin1'))
    case 1:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    case 2:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
    case 3:
      return new Uint8Array(Buffer.concat([Buffer.from(text), Buffer.from(text, 'latin1')]))
    default:
      return new Uint8Array(Buffer.from(text))
  }
}

function row(grid: Grid, random: Random): string[] {
  return grid[random(Math.max(1, grid.length))] ?? []
}

function odd(random: Random): string {
  return pick(ODD_CELLS, random)
}

function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[random(choices.length)]
  if (choice === undefined) throw new Error('nothing to pick from')
  return choice
}
