import type { CivilDate } from '../../kit/civil-date.ts'

/** A day to remember. */
export interface CalendarEvent {
  /** What makes it the same event when the file is brought in again: letters, figures and hyphens. */
  readonly uid: string
  readonly on: CivilDate
  readonly summary: string
  readonly description: string
}

const LINE_OCTETS = 75

/**
 * A calendar of all-day events as RFC 5545 has it, for any calendar program: lines end in CR LF and are folded at 75
 * octets, never inside a character; texts are escaped. The stamp is a day, so that the same events give the same bytes.
 * Bringing in a newer file changes what has the same UID and doubles nothing.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { name, stampedOn }: { readonly name: string; readonly stampedOn: CivilDate },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Saferplan//Delivery plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stampedOn)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, on, summary, description }: CalendarEvent, stampedOn: CivilDate): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@saferplan`,
    `DTSTAMP:${compact(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // A day to remember keeps nobody from meeting.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(day: CivilDate): string {
  return day.replaceAll('-', '')
}

/** Section 3.3.11: backslash, semicolon, comma and line ends are escaped; other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** Section 3.1: a line longer than 75 octets goes on in the next, which begins with a space. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
