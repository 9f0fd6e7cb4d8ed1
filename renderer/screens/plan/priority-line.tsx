import type { AttentionView, MeasureAttentionView, PriorityLine } from '../../../shared/contract/index.ts'
import type { ProgressState } from '../../../shared/domain/governance/index.ts'
import { countOf, countOrNo } from '../../../shared/text/counts.ts'
import { PRIORITY_KIND_WORDS, PROGRESS_WORDS } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { Mark, type MarkTone } from '../../components/mark.tsx'

const TONES: Readonly<Record<Exclude<ProgressState, 'none'>, MarkTone>> = {
  'off-track': 'problem',
  'on-track': 'good',
  'not-started': 'nothing',
  finished: 'note',
}

interface PriorityEntryProps {
  readonly priority: PriorityLine
  readonly all: readonly PriorityLine[]
  /** Undefined while it is still being worked out. */
  readonly progress: AttentionView['progress'][number] | undefined
  /** Undefined while it is still being worked out, and where it has no measures. */
  readonly measures: MeasureAttentionView['priorities'][number] | undefined
}

/** A priority in a line: what its table holds in words, and how its actions go in a word and a shape. */
export function PriorityEntry({ priority, all, progress, measures: going }: PriorityEntryProps) {
  const host = all.find(({ id }) => id === priority.foldedIntoId)
  return (
    <li className="line-item priority-line">
      <span>
        <Link to={{ name: 'priority', priorityId: priority.id }}>{priority.name}</Link>
        {priority.kind === 'project' && !/^project/i.test(priority.name) && (
          <span className="quiet"> ({PRIORITY_KIND_WORDS.project.toLowerCase()})</span>
        )}
        <span className="quiet figures priority-counts">
          {host === undefined
            ? countsInWords(priority, progress, going)
            : `Its work stands under ${host.name}`}
        </span>
      </span>
      {host === undefined && progress !== undefined && progress.state !== 'none' && (
        <Mark tone={TONES[progress.state]}>{PROGRESS_WORDS[progress.state]}</Mark>
      )}
    </li>
  )
}

function countsInWords(
  { issues, actions, measures, findings }: PriorityLine,
  progress: PriorityEntryProps['progress'],
  going: PriorityEntryProps['measures'],
): string {
  if (issues + actions + measures === 0) return 'No action table'
  const { overdue, statuses } = progress ?? { overdue: 0, statuses: { finished: 0, 'off-track': 0 } }
  return [
    countOrNo(issues, 'issue'),
    countOrNo(actions, 'action'),
    countOrNo(measures, 'measure'),
    ...(going !== undefined && going.waiting > 0 ? [`${going.waiting} without a figure`] : []),
    ...(going !== undefined && going.offTrack > 0
      ? [`${countOf(going.offTrack, 'measure')} off track or missed`]
      : []),
    ...(going !== undefined && going.atRisk > 0 ? [`${going.atRisk} at risk`] : []),
    ...(statuses.finished > 0 ? [`${statuses.finished} finished`] : []),
    ...(statuses['off-track'] > 0 ? [`${countOf(statuses['off-track'], 'action')} off track`] : []),
    ...(overdue > 0 ? [`${overdue} late`] : []),
    ...(findings > 0 ? [`${countOf(findings, 'thing')} to look at`] : []),
  ].join(', ')
}
