/** Stops the program with a sentence when something that the code relies on is not so. For bugs, never for bad input. */
export function strictAssert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/** Makes the compiler prove that every member of a union was handled. */
export function assertNever(value: never, subject: string): never {
  throw new Error(`${subject} has a case that nobody handles: ${JSON.stringify(value)}`)
}

/** The value, or an error that names what was expected. For look-ups that cannot fail unless the code is wrong. */
export function defined<T>(value: T | null | undefined, what: string): T {
  strictAssert(value !== null && value !== undefined, `${what} is missing`)
  return value
}
