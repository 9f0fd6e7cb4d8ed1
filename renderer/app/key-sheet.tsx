import { Dialog } from '../components/dialog.tsx'
import { useAllCommands } from './commands.tsx'

/** Keys that the page's own elements answer to; no command stands behind them. */
const ELEMENT_KEYS = [
  { keys: 'Tab', label: 'Go to the next thing that can be used' },
  { keys: 'Enter', label: 'Follow a link, press a button, accept the answer that is offered' },
  { keys: 'Esc', label: 'Close what is open above or beside the page' },
]

/** Every key that works on the page that one is on, part by part. */
export function KeySheet({ onClose }: Readonly<{ onClose: () => void }>) {
  const listed = useAllCommands().flatMap(({ keys: [first] = [], label, group }) =>
    first === undefined ? [] : [{ keys: first, label, group }],
  )
  const groups = Map.groupBy(listed, ({ group }) => group)
  return (
    <Dialog title="Keys" onClose={onClose}>
      {[...groups].map(([group, commands]) => (
        <KeyList key={group} title={group} commands={commands} />
      ))}
      <KeyList title="In any form" commands={ELEMENT_KEYS} />
    </Dialog>
  )
}

interface KeyListProps {
  readonly title: string
  readonly commands: readonly { readonly keys: string; readonly label: string }[]
}

function KeyList({ title, commands }: KeyListProps) {
  return (
    <section className="stack-tight" aria-label={title}>
      <h3>{title}</h3>
      <dl className="facts">
        {commands.map(({ keys, label }) => (
          <div key={label}>
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

/** A key or a combination of keys as they stand on the keyboard. */
export function KeyCombination({ written }: Readonly<{ written: string }>) {
  return written.split('+').map((key, index) => (
    <span key={key}>
      {index > 0 && ' + '}
      <kbd className="key">{key}</kbd>
    </span>
  ))
}
