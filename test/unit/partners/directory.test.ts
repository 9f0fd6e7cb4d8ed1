import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alikePairs,
  assignSpelling,
  matchPartner,
  mayMean,
  type PartnerNames,
  spellingsIn,
} from '../../../shared/domain/partners/index.ts'

const COUNCIL = { name: 'Northmere Council', shortName: 'NC', aliases: ['NC - Parks'] }
const POLICE = { name: 'Ardenshire Police', shortName: null, aliases: ['Police'] }
const PATHWAY = { name: 'Pathway', shortName: null, aliases: [] }
const DIRECTORY: readonly PartnerNames[] = [COUNCIL, POLICE, PATHWAY]

describe('the names in leads', () => {
  test('are listed once each with how often they stand, known or not', () => {
    const found = spellingsIn(
      ['NC, Police', 'nc', 'Police and Harbour Watch', 'Pathway: Young Women'],
      DIRECTORY,
    )
    expect(
      found.map(({ spelling, count, partner, leads }) => [spelling, count, partner?.name, leads]),
    ).toEqual([
      ['NC', 2, 'Northmere Council', [0, 1]],
      ['Police', 2, 'Ardenshire Police', [0, 2]],
      ['Harbour Watch', 1, undefined, [2]],
      ['Pathway: Young Women', 1, 'Pathway', [3]],
    ])
  })
})

describe('a spelling that a person gives to a partner', () => {
  test('becomes a further spelling of it', () => {
    expect(assignSpelling(DIRECTORY, 'Harbour Watch', PATHWAY)[2]?.aliases).toEqual(['Harbour Watch'])
  })

  test('leaves the partner that had it, which keeps its other names', () => {
    const after = assignSpelling(DIRECTORY, 'police', PATHWAY)
    expect(after[1]).toEqual({ ...POLICE, aliases: [] })
    expect(after[2]?.aliases).toEqual(['police'])
  })

  test('takes the whole of another partner along when it is its name', () => {
    expect(assignSpelling(DIRECTORY, 'Pathway', COUNCIL)).toEqual([
      { ...COUNCIL, aliases: ['NC - Parks', 'Pathway'] },
      POLICE,
    ])
  })

  test('can mean nobody: a partner that has no other name goes, one that has takes its next', () => {
    expect(assignSpelling(DIRECTORY, 'Pathway', null)).toEqual([COUNCIL, POLICE])
    expect(assignSpelling(DIRECTORY, 'Northmere Council', null)[0]).toEqual({
      name: 'NC',
      shortName: null,
      aliases: ['NC - Parks'],
    })
  })

  const anyName = fc.constantFrom(
    'NC',
    'nc - parks',
    'Police',
    'Pathway',
    'Harbour',
    'Northmere Council',
    'Beacon',
  )
  test('means that partner from then on, whatever was said before, and no name means two', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, fc.nat(3)), { maxLength: 12 }), (said) => {
        let directory: PartnerNames[] = [...DIRECTORY]
        for (const [spelling, pick] of said) {
          const target = directory[pick] ?? null
          const at = target === null ? -1 : directory.indexOf(target)
          const next = assignSpelling(directory, spelling, target)
          const meant = matchPartner(spelling, next)
          expect(meant === null).toBe(target === null)
          if (target !== null) expect(meant?.name, `${spelling} for ${at}`).toBe(target.name)
          directory = next
        }
        const names = directory.flatMap((one) => [one.name, one.shortName ?? [], one.aliases].flat())
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('partners that may be one', () => {
  test.each([
    ['Police', 'Ardenshire Police', true],
    ['Pathways', 'Pathway', true],
    ['Pathway Project', 'Pathway', true],
    ['Pathway', 'Pathway', false],
    ['Parks', 'Sparks', false],
    ['Harbour', 'Harbours', false],
    ['', 'Pathway', false],
  ])('“%s” for “%s”: %s', (spelling, name, expected) => {
    expect(mayMean(spelling, name)).toBe(expected)
  })

  test('are paired, unless one may be several', () => {
    const [police, arden, fen] = [{ name: 'Police' }, { name: 'Arden Police' }, { name: 'Fen Police' }]
    expect(alikePairs([police, arden])).toEqual([[police, arden]])
    expect(alikePairs([police, arden, fen])).toEqual([])
  })
})
