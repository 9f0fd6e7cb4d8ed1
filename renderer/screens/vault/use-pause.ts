import { useEffect, useState } from 'react'

/** Tries that are free before the pause begins to grow. */
const FREE_TRIES = 5
const LONGEST_PAUSE_SECONDS = 30

/** Seconds to wait after so many wrong tries in a row: none for the first five, then 1, 2, 4 and so on up to 30. */
export function pauseAfter(failedTries: number): number {
  if (failedTries < FREE_TRIES) return 0
  return Math.min(2 ** (failedTries - FREE_TRIES), LONGEST_PAUSE_SECONDS)
}

/** Counts the pause after a wrong try down to nought, and answers the seconds that are left. */
export function usePause(failedTries: number): number {
  const [secondsLeft, setSecondsLeft] = useState(0)
  useEffect(() => {
    setSecondsLeft(pauseAfter(failedTries))
    const timer = setInterval(() => setSecondsLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [failedTries])
  return secondsLeft
}
