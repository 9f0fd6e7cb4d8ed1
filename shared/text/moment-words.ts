const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })

/** A moment's day by the clock of this computer: "Friday 27 November 2026". */
export function dayInWords(moment: string): string {
  const date = new Date(moment)
  return `${WEEKDAY.format(date)} ${DAY.format(date)}`
}

/** A moment's time of day: "14:32". */
export function timeInWords(moment: string): string {
  return TIME.format(new Date(moment))
}

/** A moment by the clock of this computer, as a person says it: "today at 14:32", "23 November 2026 at 14:32". */
export function momentInWords(moment: string | Date, now: Date = new Date()): string {
  const day = DAY.format(new Date(moment))
  return `${day === DAY.format(now) ? 'today' : day} at ${TIME.format(new Date(moment))}`
}
