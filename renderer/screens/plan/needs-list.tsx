import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { Mark } from '../../components/mark.tsx'
import type { Need } from './home-needs.ts'

/** As many as there are digits to press. */
const WITH_KEY = 9

/** What needs the officer, a line each: its digit goes there, and so does Enter on the line. */
export function NeedsList({ needs }: Readonly<{ needs: readonly Need[] }>) {
  const { go } = useRouter()
  useAppCommands(
    needs.slice(0, WITH_KEY).map(({ words, to }, at) => ({
      id: `home.need${at + 1}`,
      label: `Go to: ${words}`,
      group: 'Home',
      keys: [String(at + 1)],
      run: () => go(to),
    })),
  )
  return (
    <ul className="ruled-list">
      {needs.map(({ words, to, mark }, at) => (
        <li key={words} className="line-item need">
          <span>
            {at < WITH_KEY && <kbd className="key need-key">{at + 1}</kbd>}
            <Link to={to}>{words}</Link>
          </span>
          {mark !== null && <Mark tone={mark.tone}>{mark.word}</Mark>}
        </li>
      ))}
    </ul>
  )
}
