import { momentInWords } from '../../../shared/text/moment-words.ts'
import { sizeInWords } from '../../../shared/text/vault-words.ts'
import { useAnswer, useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { BackupsSection } from './backups-section.tsx'
import { CareList } from './care-list.tsx'
import { CheckSection } from './check-section.tsx'
import { CopySection } from './copy-section.tsx'
import { EverythingSection } from './everything-section.tsx'
import { ReplacedSection } from './replaced-section.tsx'

/** Where the plan is, whether it is in order, its backups, and the copies away from this computer. */
export function FilePage() {
  return (
    <div className="stack-loose">
      <CareList />
      <ReplacedSection />
      <Place />
      <CheckSection />
      <BackupsSection />
      <CopySection />
      <EverythingSection />
    </div>
  )
}

function Place() {
  const status = useAnswer('app.status', {})
  const place = useFreshAnswer('vault.place', {})
  const open = useCommand('vault.openFolder')
  if (!status.isSuccess || !place.isSuccess) return null
  const { lastSavedAt } = status.data
  return (
    <section aria-labelledby="place" className="stack">
      <h2 id="place">Where it is</h2>
      <dl className="facts reading">
        <div>
          <dt>Folder</dt>
          <dd className="path">{place.data.folder}</dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>{sizeInWords(place.data.bytes)}</dd>
        </div>
        {lastSavedAt !== null && (
          <div>
            <dt>Last saved</dt>
            <dd>{momentInWords(lastSavedAt)}</dd>
          </div>
        )}
      </dl>
      <div>
        <Button onClick={() => open.run({})}>Open folder</Button>
      </div>
    </section>
  )
}
