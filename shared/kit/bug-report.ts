/**
 * What may be written down about a bug: the kind of error and the places in our own code, innermost first. Never the
 * message: a database's message can quote what it was given.
 */
export function bugReport(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[\\/](?=[^\\/\s()]+:\d+:\d+\)?$)/, '('))
    .map((line) => (line.includes('(') && !line.endsWith(')') ? `${line})` : line))
  return [`${error.name}${code}`, ...places].join('\n  ')
}
