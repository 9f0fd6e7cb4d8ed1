const ANSWER =
  /^(?:yes|no|don.?t know|not sure|(?:very|fairly|quite|a bit|a little|strongly|tend to)\s.+|agree|disagree|neither.*|satisfied|dissatisfied|always|often|sometimes|rarely|never|better|worse|about the same|prefer not to say)$/i

/** True for words that people tick in a survey: "Fairly safe", "Tend to agree". */
export function looksLikeAnswer(words: string): boolean {
  return ANSWER.test(words.trim())
}
