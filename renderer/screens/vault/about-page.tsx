import { useAnswer } from '../../api/use-answer.ts'

/** What this program is, and what it does not do. */
export function AboutPage() {
  const status = useAnswer('app.status', {})
  return (
    <div className="stack reading">
      <p>Saferplan {status.data?.version}.</p>
      <p>
        It makes no network connections: no account, no updates by itself, nothing sent. Everything that you
        keep is in one encrypted folder on this computer, and in the backups that you make of it.
      </p>
      <p>
        Encryption protects the plan while it is locked. It cannot protect against a program that somebody has
        put on this computer to watch you, or against a person who makes you tell the passphrase.
      </p>
    </div>
  )
}
