import { expect, test } from 'vitest'
import { wavesCautions } from '../../../shared/text/survey-words.ts'
import { aWave } from '../../builders/survey-content.ts'

const spring = aWave(1, '2020-05-01', { name: 'Spring', invited: 2000, responses: 512 })
const autumn = aWave(2, '2020-10-01', { name: 'Autumn', invited: 2000, responses: 604 })
const full = aWave(3, '2021-05-01', { name: 'Census', invited: 100, responses: 80 })

test('a single wave in which few took part is named with its share', () => {
  expect(wavesCautions([spring])).toEqual([
    'In Spring 26% of those asked took part. Those who did not may feel differently.',
  ])
})

test('waves in which few took part are named together, with the least and the most', () => {
  expect(wavesCautions([spring, autumn])).toEqual([
    'In each wave 26% to 30% of those asked took part. Those who did not may feel differently.',
  ])
  expect(wavesCautions([spring, autumn, full])).toEqual([
    'In Spring and Autumn 26% to 30% of those asked took part. Those who did not may feel differently.',
  ])
})

test('one share that all waves have is said once, and a wave in which most took part needs no caution', () => {
  expect(wavesCautions([spring, { ...spring, name: 'Next spring' }])).toEqual([
    'In each wave 26% of those asked took part. Those who did not may feel differently.',
  ])
  expect(wavesCautions([full])).toEqual([])
})

test('samples that are not random and designs that widen the limits are said of each wave', () => {
  const online = aWave(4, '2020-06-01', { name: 'Online', sample: 'opt-in', invited: null, responses: null })
  const streets = aWave(5, '2020-07-01', {
    name: 'Streets',
    sample: 'quota',
    invited: null,
    responses: null,
    designEffect: 2,
  })
  expect(wavesCautions([online, streets])).toEqual([
    'In Online anybody could take part. Its results describe those who did and not all residents; they are not tested.',
    'Streets was a quota sample. Limits and tests are worked out as if it were random.',
    'The design effect of Streets is 2; limits are wider by it.',
  ])
})
