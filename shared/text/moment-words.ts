const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** A moment by the clock of this computer, as a person says it: "today at 14:32", "23 November 2026 at 14:32". */
export function momentInWords(moment: string | Date, now: Date = new Date()): string {
  const day = DAY.format(new Date(moment))
  return `${day === DAY.format(now) ? 'today' : day} at ${TIME.format(new Date(moment))}`
}
