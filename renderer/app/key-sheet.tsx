import { Dialog } from '../components/dialog.tsx'
import { KEYS } from './keys.ts'

/** Every key that works on all pages. */
export function KeySheet({ onClose }: Readonly<{ onClose: () => void }>) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="facts">
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' + '}
                  <kbd className="key">{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
