import type { Edition } from '../../../shared/domain/plan/index.ts'
import { standingInWords } from '../../../shared/text/edition-words.ts'
import { Link } from '../../app/link.tsx'

/** How the plan year that is shown stands, with the way to what can be done about it. */
export function EditionStanding({ edition }: Readonly<{ edition: Edition }>) {
  if (edition.state === 'published') {
    return (
      <p>
        {standingInWords(edition)}: it cannot be changed. <Link to={{ name: 'editions' }}>Reopen it…</Link>
      </p>
    )
  }
  return (
    <p>
      <Link to={{ name: 'editions' }}>{standingInWords(edition)}</Link>
    </p>
  )
}
