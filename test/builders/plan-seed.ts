import { existsSync, readFileSync } from 'node:fs'

const SEED = new URL('../../../shared/seed/lichfield-delivery-plan-2020-23.txt', import.meta.url)

/** The text of the council's real plan where it lies beside the checkout; undefined elsewhere. */
export function findSeedText(): string | undefined {
  return existsSync(SEED) ? readFileSync(SEED, 'utf8') : undefined
}

/** The paragraphs of one column of the real plan's tables (0 = issue), headers and placeholder cells left out. */
export function seedColumn(text: string, column: number): string[] {
  return text
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('Issue\t'))
    .map((line) => (line.split('\t')[column] ?? '').trim())
    .filter((cell) => cell !== '' && cell !== '--')
    .flatMap((cell) => {
      const paragraphs = [...cell.matchAll(/<p>(.*?)<\/p>/g)].map((match) => match[1] ?? '')
      return paragraphs.length > 0 ? paragraphs : [cell]
    })
}
