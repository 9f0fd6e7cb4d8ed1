import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'

/** How the window stood when the app was left. */
export interface WindowState {
  readonly bounds: Rectangle
  readonly isMaximized: boolean
}

const LEAST_WIDTH = 640
const LEAST_HEIGHT = 480

/** What was saved; undefined when nothing sensible was. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isWindowState(saved) ? saved : undefined
  } catch {
    return undefined
  }
}

/** Saves where the window stands. Losing it harms nobody, so failing to is no failure. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // The next start takes the usual place.
  }
}

/** The saved place if most of it is on the screen, else a usual one in its middle. */
export function placeOnScreen(saved: WindowState | undefined, workArea: Rectangle): WindowState {
  if (saved !== undefined && isMostlyOn(saved.bounds, workArea)) return saved
  const width = Math.min(1280, workArea.width)
  const height = Math.min(860, workArea.height)
  const x = workArea.x + Math.round((workArea.width - width) / 2)
  const y = workArea.y + Math.round((workArea.height - height) / 2)
  return { bounds: { x, y, width, height }, isMaximized: false }
}

function isMostlyOn(bounds: Rectangle, area: Rectangle): boolean {
  const overlap = (start: number, length: number, from: number, room: number): number =>
    Math.min(start + length, from + room) - Math.max(start, from)
  return (
    overlap(bounds.x, bounds.width, area.x, area.width) >= bounds.width / 2 &&
    overlap(bounds.y, bounds.height, area.y, area.height) >= bounds.height / 2
  )
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  if (!('bounds' in value) || !('isMaximized' in value) || typeof value.isMaximized !== 'boolean')
    return false
  const { bounds } = value
  if (typeof bounds !== 'object' || bounds === null) return false
  const numbers = ['x', 'y', 'width', 'height'].map(
    (name): unknown => Object.entries(bounds).find(([key]) => key === name)?.[1],
  )
  const [, , width, height] = numbers
  return (
    numbers.every((each) => Number.isInteger(each)) &&
    typeof width === 'number' &&
    typeof height === 'number' &&
    width >= LEAST_WIDTH &&
    height >= LEAST_HEIGHT
  )
}
