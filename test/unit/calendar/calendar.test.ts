import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarFile, planEvents } from '../../../shared/domain/calendar/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { aContent } from '../../builders/content.ts'

const day = (text: string): CivilDate => defined(parseCivilDate(text), text)
const OPTIONS = { name: 'Plan 2020/21', stampedOn: day('2020-04-01') }

/** Reads a calendar as RFC 5545 says: strictly by CR LF, unfolded, each event's properties by name. */
function read(file: string): Record<string, string>[] {
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [name = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
    if (line === 'BEGIN:VEVENT') events.push({})
    else if (events.length > 0) Object.assign(events.at(-1) ?? {}, { [name]: value })
  }
  return events
}

function unescaped(text = ''): string {
  return text.replace(/\\([\\;,n])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign))
}

function event(summary: string): CalendarEvent {
  return { uid: 'due-1', on: day('2021-03-31'), summary, description: '' }
}

describe('a calendar file', () => {
  test('has an all-day event with what makes it the same the next time', () => {
    const [only] = read(calendarFile([event('Action due: Walk the quay')], OPTIONS))
    expect(only).toMatchObject({
      UID: 'due-1@saferplan',
      DTSTAMP: '20200401T000000Z',
      'DTSTART;VALUE=DATE': '20210331',
      SUMMARY: 'Action due: Walk the quay',
    })
  })

  test('keeps any text, folded and escaped, and no line is longer than the rule allows', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.stringMatching(/^[\\;,:"\n äß漢😀]{0,80}$/u),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const [only] = read(calendarFile([event(text)], OPTIONS))
        const kept = text
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/[^\P{Cc}\n\t]/gu, '')
        expect(unescaped(only?.['SUMMARY'])).toBe(kept)
      }),
    )
  })

  test('is the same bytes for the same days', () => {
    const events = [event('One'), event('Two')]
    expect(calendarFile(events, OPTIONS)).toBe(calendarFile(events, OPTIONS))
  })
})

describe('the days of a plan', () => {
  const content = aContent({
    priorities: [
      {
        name: 'Noise',
        issues: [
          {
            statement: ['Noise'],
            rows: [{ action: ['Walk the quay by March 2021'], measure: ['Number of walks by March 2021'] }],
          },
        ],
      },
    ],
  })

  test('are due dates, and the day after each period of which a figure is asked for', () => {
    const rules = {
      kind: 'count-undated',
      counting: 'readings',
      frequency: 'half-yearly',
      span: { from: day('2020-04-01'), to: day('2021-03-31') },
    } as const
    const asked = { identity: 'a'.repeat(32) as Identity, text: 'Number of walks', rules }
    const events = planEvents(content, [asked], day('2020-04-01'))
    const figures = events.filter(({ uid }) => uid.startsWith('figure-'))
    expect(figures.map(({ on }) => on)).toEqual(['2020-10-01', '2021-04-01'])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(planEvents(content, [asked], day('2020-12-01')).every(({ on }) => on >= '2020-12-01')).toBe(true)
    const counted = { ...asked, rules: { ...rules, counting: 'activities' } as const }
    expect(
      planEvents(content, [counted], day('2020-04-01')).some(({ uid }) => uid.startsWith('figure-')),
    ).toBe(false)
  })
})
