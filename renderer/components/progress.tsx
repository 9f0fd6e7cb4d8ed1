import { Button } from './button.tsx'

interface ProgressProps {
  /** What is being done, in plain words. */
  readonly activity: string
  /** 0 to 1; null while nobody knows. */
  readonly fraction: number | null
  /** Absent while there is nothing to stop. */
  readonly onCancel?: (() => void) | undefined
}

/** Work that takes a while: what it is doing, how far it is, and a way to stop it. */
export function Progress({ activity, fraction, onCancel }: ProgressProps) {
  return (
    <div className="progress">
      <p role="status">{activity}</p>
      <progress aria-label={activity} {...(fraction === null ? {} : { value: fraction, max: 1 })} />
      {onCancel !== undefined && (
        <div>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
    </div>
  )
}
