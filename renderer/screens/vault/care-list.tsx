import { type CareItem, careOf } from '../../../shared/domain/vault/index.ts'
import { careInWords } from '../../../shared/text/vault-words.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { Link } from '../../app/link.tsx'
import type { Route } from '../../app/router.tsx'
import { Mark } from '../../components/mark.tsx'

/** What needs the officer about the keeping of her plan, above the page where most of it is seen to. */
export function CareList() {
  const care = useFreshAnswer('vault.care', {})
  if (!care.isSuccess) return null
  const items = careOf(care.data, new Date().toISOString())
  if (items.length === 0) return null
  return (
    <ul className="ruled-list marked-list" aria-label="Keeping the plan safe">
      {items.map((item) => (
        <li key={careInWords(item)} className="line-item">
          <span>
            <Mark tone={item.isUrgent ? 'problem' : 'warning'}>{item.isUrgent ? 'Now' : 'Soon'}</Mark>{' '}
            {careInWords(item)}
          </span>
          {item.kind === 'recovery-sheet' && <Link to={placeFor(item)}>Recovery sheet</Link>}
        </li>
      ))}
    </ul>
  )
}

/** The page where an item of care is seen to. */
export function placeFor(item: CareItem): Route {
  return { name: 'settings', section: item.kind === 'recovery-sheet' ? 'passphrase' : 'file' }
}
