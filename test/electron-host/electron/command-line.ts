import { strict } from './strict.ts'

const PREFIX = '--'
const added = new Map<string, string>()

/** The switches that the app was started with, and those that it has added itself. */
export const commandLine = strict('app.commandLine', {
  appendSwitch: (name: string, value = ''): void => void added.set(name.toLowerCase(), value),
  hasSwitch: (name: string): boolean => switches().has(name.toLowerCase()),
  getSwitchValue: (name: string): string => switches().get(name.toLowerCase()) ?? '',
})

function switches(): Map<string, string> {
  const given = process.argv
    .filter((argument) => argument.startsWith(PREFIX))
    .map((argument): [string, string] => {
      const [name = '', ...value] = argument.slice(PREFIX.length).split('=')
      return [name.toLowerCase(), value.join('=')]
    })
  return new Map([...given, ...added])
}
