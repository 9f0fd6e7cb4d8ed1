import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  leadWords,
  matchPartner,
  normalisePartnerName,
  type PartnerNames,
  partnersInLead,
  splitLead,
} from '../../../shared/domain/partners/index.ts'

function partner(name: string, shortName: string | null = null, ...aliases: string[]): PartnerNames {
  return { name, shortName, aliases }
}

const PARTNERS = [
  partner('Lichfield District Council', 'LDC', 'LDC – Community Safety'),
  partner('Staffordshire Police', null, 'Police'),
  partner('Pathway Project', null, 'Pathway'),
  partner('New Era'),
  partner('Fun Club'),
  partner('Crime Prevention Panel', 'CPP'),
  partner('Community and voluntary sector'),
  partner('Staffordshire County Council', 'SCC'),
]

function pieces(printed: string): string[] {
  return splitLead(printed, PARTNERS).map((piece) => `${piece.kind}: ${piece.text}`)
}

describe('the name of a partner', () => {
  test.each([
    ['LDC – Community Safety', 'ldc community safety'],
    ['LDC - community  safety', 'ldc community safety'],
    ['The Community & Voluntary Sector', 'community and voluntary sector'],
    ["St John's Ambulance", 'st johns ambulance'],
    ['St John’s Ambulance', 'st johns ambulance'],
    ['N.H.S.', 'nhs'],
    ['', ''],
  ])('%j is compared as %j', (printed, key) => {
    expect(normalisePartnerName(printed)).toBe(key)
  })

  test.each([
    ['ldc', 'Lichfield District Council'],
    ['LDC - Community Safety', 'Lichfield District Council'],
    ['the police', 'Staffordshire Police'],
    ['Pathway ', 'Pathway Project'],
    ['Community & voluntary sector', 'Community and voluntary sector'],
    ['Somebody else', undefined],
    ['', undefined],
  ])('%j means %j', (printed, name) => {
    expect(matchPartner(printed, PARTNERS)?.name).toBe(name)
  })
})

describe('leads that run together', () => {
  test.each([
    [
      'Pathway LDC Police New Era',
      ['partner: Pathway', 'partner: LDC', 'partner: Police', 'partner: New Era'],
    ],
    [
      'LDC Staffordshire Police – PCSO Crime Prevention Panel Community and voluntary sector',
      [
        'partner: LDC',
        'partner: Staffordshire Police – PCSO',
        'partner: Crime Prevention Panel',
        'partner: Community and voluntary sector',
      ],
    ],
    ['Fun Club Pathway: Action Kids', ['partner: Fun Club', 'partner: Pathway: Action Kids']],
    ['LDC, mediation service provider', ['partner: LDC', 'unknown: mediation service provider']],
    ['Police LDC', ['partner: Police', 'partner: LDC']],
    ['LDC – Community Safety', ['partner: LDC – Community Safety']],
    ['LDC – Police', ['partner: LDC', 'partner: Police']],
    ['LDC and the Police', ['partner: LDC', 'joiner: and', 'partner: the Police']],
    [
      'LDC & somebody new with Police',
      ['partner: LDC', 'joiner: &', 'unknown: somebody new', 'joiner: with', 'partner: Police'],
    ],
    [
      'Staffordshire County Council (SCC), LDC',
      ['partner: Staffordshire County Council (SCC)', 'partner: LDC'],
    ],
    ['CPP/LDC', ['partner: CPP', 'partner: LDC']],
    ['New\nEra', ['unknown: New', 'unknown: Era']],
    ['Mediation service', ['unknown: Mediation service']],
    ['and', ['joiner: and']],
    [' – ', []],
    ['', []],
  ])('%j is cut into %j', (printed, expected) => {
    expect(pieces(printed)).toEqual(expected)
  })

  test('a partner that is named twice is answered once, in printed order', () => {
    expect(partnersInLead('Police, LDC, Staffordshire Police', PARTNERS).map((each) => each.name)).toEqual([
      'Staffordshire Police',
      'Lichfield District Council',
    ])
  })

  test('the words of the pieces are the words of the lead, whatever is printed', () => {
    const printedPart = fc.oneof(
      fc.constantFrom(
        'LDC',
        'Police',
        'the',
        'Pathway',
        'New Era',
        'and',
        '&',
        ' – ',
        ', ',
        ': ',
        '(',
        ')',
        '/',
        '\n',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(printedPart, { maxLength: 12 }), (parts) => {
        const printed = parts.join(' ')
        const words = (text: string): string[] => leadWords(text).map((word) => word.key)
        expect(splitLead(printed, PARTNERS).flatMap((piece) => words(piece.text))).toEqual(words(printed))
        for (const piece of splitLead(printed, PARTNERS)) expect(printed).toContain(piece.text)
      }),
    )
  })
})
