/** Two limits that a value lies between, low first. Of a proportion both are 0 to 1, of a count 0 or more. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** True where the limits hold the value. */
export function holds({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high
}
