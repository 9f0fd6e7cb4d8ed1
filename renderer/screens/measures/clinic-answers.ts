import { type ClinicAnswer, periodInWords, type Sureness } from '../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { MEASURE_KIND_WORDS, POLARITY_WORDS } from '../../../shared/text/measure-words.ts'
import { FREQUENCY_WORDS } from '../../../shared/text/period-words.ts'
import { COMPARISON_WORDS, COUNTING_WORDS, READING_FORM_WORDS } from '../../../shared/text/scoring-words.ts'

export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  sure: 'The words say it.',
  likely: 'Usual for such words.',
  guess: 'A guess to begin with.',
}

/** A proposed answer as the button says it that accepts it. */
export function answerInWords(answer: ClinicAnswer): string {
  switch (answer.id) {
    case 'kind':
      return MEASURE_KIND_WORDS[answer.kind]
    case 'polarity':
      return POLARITY_WORDS[answer.polarity]
    case 'comparison':
      return COMPARISON_WORDS[answer.comparison]
    case 'baseline':
      return `Baseline ${answer.baseline}${answer.period === null ? '' : ` for ${periodInWords(answer.period)}`}`
    case 'target':
      return answer.target === null
        ? 'Watch it without a target'
        : `Target ${[answer.target, answer.unit ?? ''].join(' ').trim()}`
    case 'deadline':
      return `By ${dateInWords(answer.due.on)}`
    case 'start':
      return `From ${dateInWords(answer.startsOn)}`
    case 'form':
      return answer.ratePer === null
        ? READING_FORM_WORDS[answer.form]
        : `A rate per ${answer.ratePer.toLocaleString('en-GB')}`
    case 'frequency':
      return FREQUENCY_WORDS[answer.frequency]
    case 'numbers':
      return answer.source === null ? COUNTING_WORDS[answer.counting] : `From ${answer.source}`
    case 'participation':
      return answer.rule.kind === 'words'
        ? answer.rule.words
        : answer.rule.kind === 'sessions'
          ? `At least ${answer.rule.atLeast} times`
          : `For longer than ${answer.rule.longerThan} months`
    case 'definition':
      return `“${answer.word}” means ${answer.meaning}`
    case 'compound':
      return `Count ${answer.counted}`
    case 'place':
      return `Only ${answer.placeFilter}`
    case 'first-time':
      return answer.onlyNew ? 'Only people who came for the first time' : 'Everybody counts'
    case 'people':
      if (answer.publishedBecause !== null) return 'Yes, and its figures are published whatever their size'
      return answer.countsPeople ? 'Yes: small numbers are kept back from papers' : 'No: things are counted'
    case 'evidence':
      return 'The measure named above'
  }
}
