import type { HeldFactView } from '../../../shared/contract/index.ts'
import { figureInWords } from '../../../shared/domain/facts/index.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'

interface FactSourceLineProps {
  readonly held: HeldFactView
  readonly onTake: (value: number) => void
}

/** What the figure that a fact is tied to says now, with the way to its file, and to taking it over. */
export function FactSourceLine({ held, onTake }: FactSourceLineProps) {
  const { figure, standing, sentence } = held
  const [newest] = figure?.origins ?? []
  return (
    <p className={standing === 'same' ? 'quiet' : undefined}>
      {sentence}{' '}
      {newest !== undefined && (
        <Link to={{ name: 'return', importId: newest.importId, cell: newest.cell }}>See where it stood</Link>
      )}
      {standing === 'differs' && figure !== null && (
        <>
          {' '}
          <Button look="quiet" onClick={() => onTake(figure.value)}>
            Take {figureInWords(figure.value)}
          </Button>
        </>
      )}
    </p>
  )
}
