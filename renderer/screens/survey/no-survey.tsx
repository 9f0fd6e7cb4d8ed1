import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SurveyForm } from './survey-form.tsx'

/** Before there is any survey: what one is, and the first step. */
export function NoSurvey() {
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader title="Surveys">
        <p>What residents say, wave after wave, with how sure one can be of it.</p>
      </PageHeader>
      <EmptyState sentence="There is no survey yet. Most councils begin with Feeling the Difference, which asks twice a year how safe people feel.">
        <Button look="primary" onClick={() => setAdding(true)}>
          Add a survey
        </Button>
      </EmptyState>
      {isAdding && (
        <SurveyForm
          survey={null}
          suggestion={{ name: 'Feeling the Difference', intervalMonths: 6 }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
