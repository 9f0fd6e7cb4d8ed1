import { useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseList, type ShownCases } from './case-list.tsx'
import { DiaryLists } from './diary-lists.tsx'

/** Mediation: what is due first, then the cases by reference. */
export function MediationScreen({ start }: Readonly<{ start: ShownCases }>) {
  const diary = useAnswer('mediation.diary', {})
  const [isAdding, setAdding] = useState(false)
  useAppCommands([
    {
      id: 'mediation.add',
      label: 'Add a mediation case',
      group: 'Mediation',
      keys: ['Ctrl+N'],
      run: () => setAdding(true),
    },
  ])
  return (
    <>
      <PageHeader title="Mediation">
        <p>
          Cases are listed by reference only. <Link to={{ name: 'outcomes' }}>What came of them</Link> ·{' '}
          <Link to={{ name: 'records' }}>How long records are kept, and what was disclosed</Link> ·{' '}
          <Link to={{ name: 'case-reviews' }}>ASB case reviews</Link> ·{' '}
          <Link to={{ name: 'questions' }}>The questions of the evaluation form</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        <div className="actions">
          <Button look="primary" onClick={() => setAdding(true)}>
            Add a case
          </Button>
        </div>
        <Answered answer={diary} title="Mediation">
          {(value) => <DiaryLists diary={value} />}
        </Answered>
        <CaseList start={start} />
      </div>
      {isAdding && <CaseForm page={null} onClose={() => setAdding(false)} />}
    </>
  )
}
