import { type FormEvent, useState } from 'react'
import type { EditionContent, EditionId, PriorityId } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usePreview } from '../../api/use-preview.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { EditionStanding } from '../editions/edition-standing.tsx'
import { kindOf, PAPERS, type PaperName, previewChoice, savingChoice } from './paper-kinds.ts'
import { PartsList } from './parts-list.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { SaveProblem } from './save-problem.tsx'
import { SavedResult } from './saved-result.tsx'
import { type Place, usePaper } from './use-paper.ts'
import { useParts } from './use-parts.ts'
import { WorkbookSheets } from './workbook-sheets.tsx'

interface DocumentsPageProps {
  readonly content: EditionContent
  readonly edition: EditionId | null
  readonly only: PriorityId | null
}

/** Makes a paper from the plan: which one, what it contains, how it looks, and where it was saved. */
export function DocumentsPage({ content, edition, only }: DocumentsPageProps) {
  const [paper, setPaper] = useState<PaperName>('plan')
  const [pages, setPages] = useState(0)
  const [wantsWards, setWantsWards] = useState(false)
  const hasFigures = (useAnswer('places.list', {}).data?.indicators.length ?? 0) > 0
  const canHaveWards = hasFigures && paper !== 'tables'
  const [wantsSurveys, setWantsSurveys] = useState(false)
  const hasWaves = (useAnswer('survey.list', {}).data?.waves.length ?? 0) > 0
  const canHaveSurveys = hasWaves && paper !== 'tables'
  const appendix = { wards: canHaveWards && wantsWards, surveys: canHaveSurveys && wantsSurveys }
  const parts = useParts(content, kindOf(paper), only)
  const preview = usePreview(parts.hasNone ? null : previewChoice(paper, edition, parts.choice, appendix))
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper()

  const [isWord, setIsWord] = useState(false)

  function save(place: Place, asWord = isWord): void {
    setIsWord(asWord)
    if (!isBusy && !parts.hasNone) {
      make((rest) => savingChoice(paper, edition, parts.choice, appendix, asWord, rest), place)
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    save('ask', false)
  }

  const isPdf = paper !== 'workbook'
  return (
    <div className="documents">
      <PageHeader title="Documents">
        <p>Papers made from the plan as it stands now.</p>
        <EditionStanding edition={content.edition} />
      </PageHeader>
      <form className="documents-choices stack" onSubmit={submit}>
        <ChoiceList name="paper" legend="What to make" choices={PAPERS} value={paper} onValue={setPaper} />
        <div className="stack">
          <div className="documents-save">
            <Button type="submit" look="primary" busy={isBusy || parts.hasNone}>
              Save as {isPdf ? 'PDF' : 'Excel'}
            </Button>
            {isPdf && (
              <Button busy={isBusy || parts.hasNone} onClick={() => save('ask', true)}>
                Save as Word
              </Button>
            )}
            {isPdf && pages > 0 && !parts.hasNone && <p className="figures">{countOf(pages, 'page')}</p>}
          </div>
          {parts.hasNone && <p>Tick at least one part.</p>}
          {refusal !== null && <SaveProblem refusal={refusal} onAgain={save} />}
          {progress !== null && <Progress {...progress} onCancel={cancel} />}
          {saved !== null && <SavedResult saved={saved} canOpen />}
          <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
        </div>
        {canHaveWards && (
          <label className="check">
            <input
              type="checkbox"
              checked={wantsWards}
              onChange={({ target }) => setWantsWards(target.checked)}
            />
            <span>With the picture by ward, of the last whole year</span>
          </label>
        )}
        {canHaveSurveys && (
          <label className="check">
            <input
              type="checkbox"
              checked={wantsSurveys}
              onChange={({ target }) => setWantsSurveys(target.checked)}
            />
            <span>With what residents say, from the surveys</span>
          </label>
        )}
        <PartsList parts={parts} />
      </form>
      <div className="documents-paper">
        {preview.paper?.notices.map((notice) => (
          <Notice key={notice} tone="warning">
            <p>{notice}</p>
          </Notice>
        ))}
        {isPdf ? (
          !parts.hasNone && <PreviewPane preview={preview} onPages={setPages} />
        ) : (
          <WorkbookSheets content={content} parts={parts} />
        )}
      </div>
    </div>
  )
}
