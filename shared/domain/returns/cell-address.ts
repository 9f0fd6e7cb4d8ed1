/** The letters of a column, from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A cell as spreadsheets name it: row 7, column 3 is C7. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}
