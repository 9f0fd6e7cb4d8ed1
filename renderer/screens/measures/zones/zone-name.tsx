import { useState } from 'react'
import type { ZoneSeries } from '../../../../shared/domain/measures/index.ts'
import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'

interface ZoneNameProps {
  readonly itemId: ItemId
  readonly zone: ZoneSeries
}

/** The name of a zone, with the way to change it or to remove the zone. */
export function ZoneName({ itemId, zone }: ZoneNameProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <span className="zone-name">{zone.name}</span>
      <Button look="quiet" aria-label={`Change the zone ${zone.name}`} onClick={() => setOpen(true)}>
        Change
      </Button>
      {isOpen && <ChangeZone itemId={itemId} zone={zone} onClose={() => setOpen(false)} />}
    </>
  )
}

function ChangeZone({ itemId, zone, onClose }: ZoneNameProps & { readonly onClose: () => void }) {
  const edit = usePlanEdit()
  const [name, setName] = useState(zone.name)
  const [error, setError] = useState<string>()
  const { length } = zone.readings
  async function rename(): Promise<void> {
    const result = await edit('measures.zone.rename', { itemId, zoneId: zone.id, name })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  async function remove(): Promise<void> {
    const result = await edit('measures.zone.remove', { itemId, zoneId: zone.id })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title="Change a zone"
      submit="Keep the name"
      onSubmit={() => void rename()}
      onClose={onClose}
      more={
        <Button onClick={() => void remove()}>
          {length === 0 ? 'Remove the zone' : `Remove the zone and its ${countOf(length, 'figure')}`}
        </Button>
      }
    >
      <TextField id="zone-name" label="Name of the zone" value={name} onValue={setName} error={error} />
    </FormDialog>
  )
}
