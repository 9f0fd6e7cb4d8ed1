import { describe, expect, test } from 'vitest'
import { HEADER, heading, table, text } from '../../builders/raw-document.ts'
import { questionIds, understood } from '../../builders/understood.ts'

function withLeads(leads: readonly string[], story = 'Low.') {
  return [
    heading('Northmere District Community Safety Plan'),
    heading('Overview'),
    text(story),
    heading('Priority: Fraud'),
    table([[...HEADER], ['Losses', 'Hold talks', '', '', leads]]),
  ]
}

describe('partners', () => {
  test('are named once, however often and however dashed they are printed', () => {
    const draft = understood(
      withLeads(['NBX', 'NBX - Community Safety', 'NBX – Community Safety', 'Harbour Trust']),
    )
    expect(draft.partners).toEqual([
      { name: 'NBX', shortName: null, aliases: ['NBX - Community Safety'] },
      { name: 'Harbour Trust', shortName: null, aliases: [] },
    ])
  })

  test('are named in full where the text explains the short name', () => {
    const draft = understood(withLeads(['CPP'], 'We work with the Crime Prevention Panel (CPP) each year.'))
    expect(draft.partners).toEqual([{ name: 'Crime Prevention Panel', shortName: 'CPP', aliases: [] }])
    expect(questionIds(draft)).toEqual([])
  })

  test('that the text lists are known in leads that run together', () => {
    const draft = understood(
      withLeads(['Town Hall River Watch'], 'Our partners are Town Hall, River Watch and others.'),
    )
    expect(draft.partners.map((partner) => partner.name)).toEqual(['Town Hall', 'River Watch'])
  })

  test('are the council where the short name is that of the area, if a person agrees', () => {
    const blocks = withLeads(['NDC'])
    expect(understood(blocks).partners.map((partner) => partner.name)).toEqual(['NDC'])
    expect(understood(blocks, 'suggested').partners).toEqual([
      { name: 'Northmere District Council', shortName: 'NDC', aliases: [] },
    ])
  })

  test('stay as often printed when two spellings are one', () => {
    const draft = understood(withLeads(['Pathway', 'Harbour Trust', 'Pathway', 'Pathways']), 'suggested')
    expect(draft.partners.find((partner) => partner.name === 'Pathway')?.aliases).toEqual(['Pathways'])
  })
})
