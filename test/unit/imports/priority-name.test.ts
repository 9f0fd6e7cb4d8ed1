import { describe, expect, test } from 'vitest'
import {
  announcesPriority,
  bareName,
  bestMatch,
  isProjectName,
  likeness,
} from '../../../shared/domain/imports/priority-name.ts'

describe('a heading that names a priority', () => {
  test.each([
    ['Priority: Domestic Abuse', 'Domestic Abuse'],
    ['Priority 1 - Antisocial behaviour', 'Antisocial behaviour'],
    ['Strategic priority 2: Fraud.', 'Fraud'],
    ['PRIORITY 3 Rural crime', 'Rural crime'],
    ['Theme 1: Safer streets', 'Safer streets'],
    ['1. Domestic Abuse', 'Domestic Abuse'],
    ['2.3 Anti-social Behaviour (ASB)', 'Anti-social Behaviour'],
    ['Priority: Fraud (continued)', 'Fraud'],
    ['Project: City Centre', 'City Centre'],
    ['24 hour economy', '24 hour economy'],
  ])('“%s” names “%s”', (heading, name) => {
    expect(bareName(heading)).toBe(name)
  })

  test.each([
    ['Priority: Fraud', true],
    ['Priority 4 – Fraud', true],
    ['Project - City Centre', true],
    ['Project-based learning', false],
    ['Priorities for the year', false],
    ['Theme: music', false],
  ])('“%s” announces itself: %s', (heading, announces) => {
    expect(announcesPriority(heading)).toBe(announces)
  })

  test.each([
    ['Project: City Centre', true],
    ['City-centre – Focussed project', true],
    ['Projection of crime', false],
  ])('“%s” is a project: %s', (heading, isProject) => {
    expect(isProjectName(heading)).toBe(isProject)
  })
})

describe('two spellings of a name', () => {
  test.each([
    ['Priority: Anti- Social Behaviour', 'Anti-social Behaviour (ASB)'],
    ['City-centre – Focussed project', 'Project: City Centre'],
    ['ASB', 'Anti-social Behaviour (ASB)'],
    ['Awareness (Burglary [car key], fraud)', 'Awareness (Burglary (car key), fraud).'],
    ['Alcohol', 'Vulnerable Persons: Alcohol'],
    ['Domestic abuse', 'Domestic Abuses'],
  ])('“%s” and “%s” are one', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(0.7)
    expect(likeness(other, one)).toBe(likeness(one, other))
  })

  test.each([
    ['Burglary (car-key)', 'Awareness (burglary, fraud)'],
    ['Fraud', 'Rural crime'],
    ['Overview', 'Anti-social Behaviour'],
    ['', 'Fraud'],
  ])('“%s” and “%s” are two', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.7)
  })

  test('that fit two priorities equally fit neither', () => {
    expect(bestMatch('Burglary', ['Burglary of homes', 'Burglary of shops'], (name) => name)).toBeNull()
  })
})
