import type { Input } from '../../../shared/contract/index.ts'
import type { PaperKind, PartsChoice } from '../../../shared/domain/documents/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import type { PreviewChoice } from '../../api/use-preview.ts'
import type { Choice } from '../../components/choice-list.tsx'

/** The papers that can be made: pages, or a workbook. */
export type PaperName = 'plan' | 'tables' | 'workbook'

export const PAPERS: readonly Choice<PaperName>[] = [
  { value: 'plan', label: 'Annual plan (PDF or Word)', hint: 'Running text and action tables.' },
  { value: 'tables', label: 'Action tables (PDF or Word)', hint: 'Without the running text.' },
  { value: 'workbook', label: 'Action tables (Excel)', hint: 'A sheet for each priority.' },
]

/** What stands behind the plan's own pages. */
export interface Appendix {
  readonly wards: boolean
  readonly surveys: boolean
}

export const NO_APPENDIX: Appendix = { wards: false, surveys: false }

/** Whose parts a paper has. */
export function kindOf(paper: PaperName): PaperKind {
  return paper === 'plan' ? 'plan' : 'tables'
}

/** What is asked for to see a paper; null for a workbook, which has no pages. */
export function previewChoice(
  paper: PaperName,
  edition: EditionId | null,
  parts: PartsChoice,
  appendix: Appendix,
): PreviewChoice | null {
  if (paper === 'workbook') return null
  return { what: paper, format: 'pdf', edition, parts: listed(parts), ...appendix }
}

/** What is asked for to save a paper, the pages of which may be a Word document too. */
export function savingChoice(
  paper: PaperName,
  edition: EditionId | null,
  parts: PartsChoice,
  appendix: Appendix,
  isWord: boolean,
  rest: Pick<Input<'documents.export'>, 'workId' | 'place'>,
): Input<'documents.export'> {
  const common = { edition, parts: listed(parts), ...appendix, ...rest }
  if (paper === 'workbook') return { what: 'tables', format: 'xlsx', ...common }
  return { what: paper, format: isWord ? 'docx' : 'pdf', ...common }
}

function listed({ leftOut, order }: PartsChoice): { leftOut: string[]; order: string[] } {
  return { leftOut: [...leftOut], order: [...order] }
}
