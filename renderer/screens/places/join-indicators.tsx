import type { Indicator } from '../../../shared/domain/places/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { JoinDialog } from '../../components/join-dialog.tsx'

interface JoinIndicatorsProps {
  /** The one that is another name, and goes. */
  readonly indicator: Indicator
  readonly indicators: readonly Indicator[]
  readonly onClose: () => void
}

/** Says that what is counted is another name of something in the list. */
export function JoinIndicators({ indicator, indicators, onClose }: JoinIndicatorsProps) {
  const edit = usePlanEdit()
  const others = indicators.filter(({ id }) => id !== indicator.id)
  return (
    <JoinDialog
      title={`Join ${indicator.name} with another`}
      submit="Join the two"
      field={{
        id: 'join-indicator',
        label: `${indicator.name} is another name of`,
        hint: 'Its figures go over to that one. Figures of two sources are never joined.',
        missing: 'Choose what it is another name of.',
      }}
      others={others}
      onJoin={async (indicatorId) => {
        const result = await edit('places.indicator.join', { indicatorId, otherId: indicator.id })
        if (!result.ok) return result.sentence
        onClose()
        return null
      }}
      onClose={onClose}
    />
  )
}
