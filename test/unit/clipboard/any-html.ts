import fc from 'fast-check'
import { clipboardFixtures } from './fixtures.ts'

const TAGS =
  'table tr td th tbody thead p div span b i a ul ol li br h1 h3 blockquote pre o:p xml style script del svg math title'
const ATTRIBUTES = [
  "style='mso-list:l0 level2 lfo1'",
  "style='mso-list:Ignore'",
  'style="display:none"',
  "style='mso-element:comment'",
  'rowspan=3',
  'colspan=2',
  'rowspan=99999999999999999999',
  'colspan=-1',
  'colspan=x',
  'class=within-entry',
  'class=saferplan-cells',
  'href="#_ftn1"',
  'href="#_ftnref1"',
  'href="https://example.org/"',
  'aria-level=3',
  'role=heading',
  '__proto__=x constructor=y',
  "unclosed='",
]
const PIECES = [
  '<!--StartFragment-->',
  '<!--EndFragment-->',
  '<![if !supportLists]>',
  '<![endif]>',
  '<!--[if gte mso 9]>',
  '<![endif]-->',
  '<![if !supportEmptyParas]>',
  '&nbsp;',
  '&#0;',
  '&#x1F600;',
  '&amp',
  '&bogus;',
  '<',
  '>',
  '"',
  '·',
  '1.',
  '\u2028',
  '\u202e',
  '\ud800',
  '\v',
  '\t',
  '\n',
  'Noise at the quay',
  'words ',
  '<!doctype html>',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
]

const anyTag = fc
  .tuple(
    fc.constantFrom('<', '<', '</'),
    fc.constantFrom(...TAGS.split(' ')),
    fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }),
    fc.constantFrom('>', '>', '>', '/>', ''),
  )
  .map(([start, tag, attributes, end]) => `${start}${tag} ${attributes.join(' ')}${end}`)

const anySoup = fc
  .array(fc.oneof(anyTag, fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''))

const FIXTURES = clipboardFixtures()
  .map(({ html }) => html)
  .filter((html) => html !== '')

/** A true clipboard with stretches taken out, doubled or replaced by soup. */
const anyMutant = fc
  .tuple(
    fc.constantFrom(...FIXTURES),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(200),
        fc.constantFrom('cut', 'double', 'soup'),
        anySoup,
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([html, changes]) =>
    changes.reduce((changed, [place, length, verb, soup]) => {
      const start = Math.floor(place * changed.length)
      const stretch = changed.slice(start, start + length)
      const middle = verb === 'cut' ? '' : verb === 'double' ? stretch + stretch : soup
      return changed.slice(0, start) + middle + changed.slice(start + length)
    }, html),
  )

/** HTML as no program should write it, and as one could. */
export const anyHtmlSoup: fc.Arbitrary<string> = fc.oneof(anySoup, anyMutant)
