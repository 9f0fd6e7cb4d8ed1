import { EVERY_CASE } from '../../shared/domain/mediation/index.ts'
import type { EditionId } from '../../shared/domain/plan/index.ts'
import { EVERYTHING } from '../../shared/domain/views/index.ts'
import { ActivitiesScreen } from '../screens/activities/activities-screen.tsx'
import { BoardScreen } from '../screens/board/board-screen.tsx'
import { DocumentsScreen } from '../screens/documents/documents-screen.tsx'
import { CompareScreen } from '../screens/editions/compare-screen.tsx'
import { EditionsScreen } from '../screens/editions/editions-screen.tsx'
import { RollForwardScreen } from '../screens/editions/roll-forward-screen.tsx'
import { FactsScreen } from '../screens/facts/facts-screen.tsx'
import { HealthScreen } from '../screens/governance/health-screen.tsx'
import { ImportScreen } from '../screens/imports/import-screen.tsx'
import { ClinicScreen } from '../screens/measures/clinic-screen.tsx'
import { EVERY_MEASURE } from '../screens/measures/measure-filter.ts'
import { MeasureScreen } from '../screens/measures/measure-screen.tsx'
import { MeasuresScreen } from '../screens/measures/measures-screen.tsx'
import { CaseReviewsScreen } from '../screens/mediation/case-reviews-screen.tsx'
import { CaseScreen } from '../screens/mediation/case-screen.tsx'
import { EvaluationScreen } from '../screens/mediation/evaluation-screen.tsx'
import { MediationScreen } from '../screens/mediation/mediation-screen.tsx'
import { OutcomesScreen } from '../screens/mediation/outcomes-screen.tsx'
import { QuestionsScreen } from '../screens/mediation/questions-screen.tsx'
import { RecordsScreen } from '../screens/mediation/records-screen.tsx'
import { PartnersScreen } from '../screens/partners/partners-page.tsx'
import { PlacesScreen } from '../screens/places/places-screen.tsx'
import { DueScreen } from '../screens/plan/due-page.tsx'
import { OverviewScreen, PriorityScreen, SectionScreen } from '../screens/plan/plan-screens.tsx'
import { PrioritiesScreen } from '../screens/priorities/priorities-screen.tsx'
import { BringInScreen } from '../screens/returns/bring-in-screen.tsx'
import { BroughtInScreen } from '../screens/returns/brought-in-screen.tsx'
import { ReturnScreen } from '../screens/returns/return-screen.tsx'
import { SearchPage } from '../screens/search/search-page.tsx'
import { PerceptionScreen } from '../screens/survey/perception-screen.tsx'
import { SurveyScreen } from '../screens/survey/survey-screen.tsx'
import { SettingsPage } from '../screens/vault/settings-page.tsx'
import { LinesScreen } from '../screens/views/lines-screen.tsx'
import { WardFiguresScreen } from '../screens/ward-figures/ward-figures-screen.tsx'
import { arrivalRoute } from './arrival.ts'
import { type Route, useRouter } from './router.tsx'

interface PagesProps {
  readonly route: Route
  /** The edition that all pages show; null for the one in use. */
  readonly edition: EditionId | null
  readonly onEdition: (edition: EditionId) => void
}

/** The page of a route. */
export function Pages({ route, edition, onEdition }: PagesProps) {
  const { go } = useRouter()
  switch (route.name) {
    case 'overview':
      return <OverviewScreen edition={edition} />
    case 'priority':
      return <PriorityScreen edition={edition} priorityId={route.priorityId} target={route.target} />
    case 'section':
      return <SectionScreen edition={edition} sectionId={route.sectionId} target={route.target} />
    case 'facts':
      return <FactsScreen edition={edition} target={route.target} />
    case 'priorities':
      return <PrioritiesScreen edition={edition} />
    case 'health':
      return <HealthScreen edition={edition} startRule={route.rule ?? null} />
    case 'search':
      return (
        <SearchPage
          edition={edition}
          startText={route.text ?? ''}
          startEverywhere={route.everywhere ?? false}
        />
      )
    case 'lines':
      return <LinesScreen edition={edition} startFilter={route.filter ?? EVERYTHING} />
    case 'due':
      return <DueScreen edition={edition} />
    case 'measures':
      return <MeasuresScreen edition={edition} startFilter={route.filter ?? EVERY_MEASURE} />
    case 'measure':
      return <MeasureScreen itemId={route.itemId} target={route.target} />
    case 'clinic':
      return <ClinicScreen itemId={route.itemId} />
    case 'activities':
      return <ActivitiesScreen edition={edition} startMeasure={route.measure ?? null} target={route.target} />
    case 'ward-figures':
      return <WardFiguresScreen edition={edition} />
    case 'places':
      return <PlacesScreen edition={edition} target={route.target} />
    case 'survey':
      return (
        <SurveyScreen
          surveyId={route.surveyId ?? null}
          waveId={route.waveId ?? null}
          questionId={route.questionId ?? null}
        />
      )
    case 'mediation':
      return (
        <MediationScreen
          start={{
            filter: route.filter ?? EVERY_CASE,
            offset: route.offset ?? 0,
            ids: route.ids ?? null,
          }}
        />
      )
    case 'questions':
      return <QuestionsScreen />
    case 'case':
      return <CaseScreen caseId={route.caseId} />
    case 'evaluation':
      return <EvaluationScreen caseId={route.caseId} partyId={route.partyId} point={route.point} />
    case 'outcomes':
      return <OutcomesScreen />
    case 'records':
      return <RecordsScreen />
    case 'case-reviews':
      return <CaseReviewsScreen />
    case 'perception':
      return <PerceptionScreen />
    case 'board':
      return <BoardScreen edition={edition} />
    case 'documents':
      return <DocumentsScreen edition={edition} only={route.only ?? null} />
    case 'partners':
      return <PartnersScreen edition={edition} target={route.target} />
    case 'editions':
      return <EditionsScreen edition={edition} onEdition={onEdition} />
    case 'roll-forward':
      return (
        <RollForwardScreen
          edition={route.edition}
          onMade={(made) => {
            onEdition(made)
            go({ name: 'editions' })
          }}
        />
      )
    case 'compare':
      return <CompareScreen edition={route.edition} />
    case 'import':
      return (
        <ImportScreen
          onStored={async (stored) => {
            onEdition(stored)
            go(await arrivalRoute(stored))
          }}
          onGivenUp={() => go({ name: 'overview' })}
        />
      )
    case 'bring-in':
      return (
        <BringInScreen
          reading={route.reading ?? null}
          step={route.step ?? 'choose'}
          done={route.done ?? null}
        />
      )
    case 'brought-in':
      return <BroughtInScreen />
    case 'return':
      return <ReturnScreen importId={route.importId} cell={route.cell ?? null} />
    case 'settings':
      return <SettingsPage section={route.section ?? 'file'} />
  }
}
