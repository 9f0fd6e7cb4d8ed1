import type { ActivityEntry, ActivityKind, ActivityRun } from '../domain/vault/index.ts'
import { sentenceCase } from './counts.ts'

export const ACTIVITY_KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  plan: 'The plan',
  papers: 'Documents',
  imports: 'Plans brought in',
  vault: 'Locking and backups',
}

/** What no undo step keeps the words of, as it is told afterwards. */
const FIXED_WORDS: Readonly<Record<string, string>> = {
  'vault.create': 'made the store',
  'vault.unlock': 'unlocked',
  'vault.lock': 'locked',
  'vault.changePassphrase': 'changed the passphrase',
  'vault.newRecoveryKey': 'replaced the recovery key',
  'vault.proveRecoverySheet': 'proved that the recovery sheet works',
  'vault.backUp': 'saved a backup to a chosen place',
  'vault.backUpAutomatically': 'made an automatic backup',
  'vault.restore': 'restored the plan from a backup',
  'vault.tryBackup': 'opened a backup to look at it',
  'vault.verify': 'checked the whole store',
  'documents.exportEverything': 'exported everything, without the names of people in mediation',
  'documents.exportNames': 'exported everything with the names of people in mediation',
  'edition.publish': 'published the edition',
  'edition.reopen': 'reopened the edition',
  'report.issue': 'issued a board report',
  'report.withdraw': 'withdrew a board report',
}

/** Verbs whose past is not made by adding "ed" or "d". */
const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'began',
  bring: 'brought',
  cut: 'cut',
  make: 'made',
  put: 'put',
  set: 'set',
  split: 'split',
  take: 'took',
  tie: 'tied',
  undo: 'undid',
  withdraw: 'withdrew',
  write: 'wrote',
  give: 'gave',
  keep: 'kept',
  leave: 'left',
  say: 'said',
  tell: 'told',
  hide: 'hid',
  choose: 'chose',
  copy: 'copied',
  drop: 'dropped',
}

/** A command's label as it is told afterwards: "Change an entry" becomes "changed an entry". */
export function labelInPast(label: string): string {
  const [verb = '', ...rest] = label.split(' ')
  const known = verb.toLowerCase()
  const past = IRREGULAR[known] ?? (known.endsWith('e') ? `${known}d` : `${known}ed`)
  return [past, ...rest].join(' ')
}

/** The words of a name that nobody has a label for: "survey.addWave" becomes "survey: add wave". */
function nameInWords(action: string): string {
  const [area = '', verb = ''] = action.split('.')
  const words = verb.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `changed something (${area}${words === '' ? '' : `: ${words}`})`
}

/**
 * A run of entries as one sentence without its full stop: "Changed an entry in Domestic Abuse, 12 times".
 * Where the deed had to be given a reason, that follows as it was written.
 *
 * @param labels the labels of commands by their names, as the undo steps show them.
 */
export function activityInWords({ newest, count }: ActivityRun, labels: ReadonlyMap<string, string>): string {
  const place = newest.place === null ? '' : ` in ${newest.place}`
  const times = count === 1 ? '' : `, ${count} times`
  const why = newest.reason === null ? '' : `, because: ${newest.reason}`
  return sentenceCase(`${deedInWords(newest, labels)}${place}${times}${why}`)
}

function deedInWords({ action, command }: ActivityEntry, labels: ReadonlyMap<string, string>): string {
  const tell = (name: string): string => {
    const label = labels.get(name)
    return FIXED_WORDS[name] ?? (label === undefined ? nameInWords(name) : labelInPast(label))
  }
  if (command === null) return tell(action)
  if (action === 'undo') return `took back: ${tell(command)}`
  if (action === 'redo') return `did again: ${tell(command)}`
  return tell(action)
}
