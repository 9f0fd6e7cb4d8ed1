import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { type AppCommand, useAllCommands } from './commands.tsx'
import { KeyCombination } from './key-combination.tsx'
import { PAGE_HELP } from './page-help.ts'
import { useRouter } from './router.tsx'

/** Keys that the page's own elements answer to; no command stands behind them. */
const ELEMENT_KEYS = [
  { keys: 'Tab', label: 'Go to the next thing that can be used' },
  { keys: 'Enter', label: 'Follow a link, press a button, accept the answer that is offered' },
  { keys: 'Esc', label: 'Close what is open above or beside the page' },
  { keys: 'Ctrl++', label: 'Larger text; Ctrl and minus makes it smaller, Ctrl and 0 sets it back' },
]
const LAST_GROUPS = ['Everywhere', 'Go to', 'Views']

/** Help for the page that one is on, and every key that works there, part by part; one sheet when printed. */
export function KeySheet({ onClose }: Readonly<{ onClose: () => void }>) {
  const { route } = useRouter()
  const help = PAGE_HELP[route.name]
  const groups = Map.groupBy(listedKeys(useAllCommands()), ({ group }) => group)
  const order = [...groups.keys()].toSorted((a, b) => LAST_GROUPS.indexOf(a) - LAST_GROUPS.indexOf(b))
  return (
    <Dialog title="Help and keys" onClose={onClose} className="key-sheet" startsAtTitle>
      {help !== undefined && (
        <section className="stack-tight" aria-label={help.title}>
          <h3>{help.title}</h3>
          {help.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      <div className="key-columns">
        {order.map((group) => (
          <KeyList key={group} title={group} commands={groups.get(group) ?? []} />
        ))}
        <KeyList title="In any form" commands={ELEMENT_KEYS} />
      </div>
      <p className="screen-only">
        <Button onClick={() => window.print()}>Print this sheet</Button>
      </p>
    </Dialog>
  )
}

interface Listed {
  readonly keys: string
  readonly label: string
}

/** Each command once with its first key; a second way to a command is no line of its own. */
function listedKeys(commands: readonly AppCommand[]): (Listed & { readonly group: string })[] {
  const byKey = new Map<string, Listed & { readonly group: string }>()
  for (const { keys: [first] = [], label, group } of commands) {
    const name = `${group} ${label}`
    if (first !== undefined && !byKey.has(name)) byKey.set(name, { keys: first, label, group })
  }
  return [...byKey.values()]
}

function KeyList({ title, commands }: Readonly<{ title: string; commands: readonly Listed[] }>) {
  return (
    <section className="stack-tight key-list" aria-label={title}>
      <h3>{title}</h3>
      <dl className="facts">
        {commands.map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              <KeyCombination written={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
