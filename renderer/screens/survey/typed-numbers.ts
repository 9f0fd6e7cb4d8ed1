/** A whole number as typed, with or without separators: null where nothing is typed, undefined where it is none. */
export function wholeNumber(text: string): number | null | undefined {
  const tidy = text.replaceAll(/[,\s]/g, '')
  if (tidy === '') return null
  return /^\d{1,9}$/.test(tidy) ? Number(tidy) : undefined
}

/** A number with or without a fraction or a percent sign: null where nothing is typed, undefined where it is none. */
export function anyNumber(text: string): number | null | undefined {
  const tidy = text.replaceAll(/[,\s%]/g, '')
  if (tidy === '') return null
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(tidy) ? Number(tidy) : undefined
}
