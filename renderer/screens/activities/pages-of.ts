const NUMBER = new Intl.NumberFormat('en-GB')

/** Where the pages of a list begin around the one that is shown, as how many come before them; null where there is none. */
export interface ListPages {
  readonly newest: number
  readonly newer: number | null
  readonly older: number | null
  readonly oldest: number
  /** "201 to 400 of 20,000" */
  readonly words: string
}

/** The pages around one that shows `shown` of `total`, from `offset` on, where a page holds `atOnce`. */
export function pagesOf({
  total,
  offset,
  shown,
  atOnce,
}: {
  readonly total: number
  readonly offset: number
  readonly shown: number
  readonly atOnce: number
}): ListPages {
  const end = offset + shown
  return {
    newest: 0,
    newer: offset === 0 ? null : Math.max(0, offset - atOnce),
    older: end < total ? offset + atOnce : null,
    oldest: total === 0 ? 0 : Math.floor((total - 1) / atOnce) * atOnce,
    words: `${NUMBER.format(Math.min(offset + 1, total))} to ${NUMBER.format(end)} of ${NUMBER.format(total)}`,
  }
}
