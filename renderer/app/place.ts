import type { PlanPlace } from '../../shared/contract/index.ts'
import {
  activityElementId,
  blockElementId,
  factElementId,
  indicatorElementId,
  issueElementId,
  itemElementId,
  partnerElementId,
  readingElementId,
  sectionElementId,
  wardElementId,
} from '../screens/plan/element-ids.ts'
import { useEdition } from './edition.tsx'
import { type Route, useRouter } from './router.tsx'

const FLASH_MS = 1500

/** The page that shows a place of the plan, and the element on it; null where it is on no one page. */
export function routeOfPlace(place: PlanPlace): Route | null {
  const target = elementOfPlace(place)
  const aim = target === null ? {} : { target }
  if (place.activityId !== null) return { name: 'activities', ...aim }
  if (place.readingId !== null && place.itemId !== null)
    return { name: 'measure', itemId: place.itemId, ...aim }
  if (place.priorityId !== null) return { name: 'priority', priorityId: place.priorityId, ...aim }
  if (place.sectionId !== null) return { name: 'section', sectionId: place.sectionId, ...aim }
  if (place.factId !== null) return { name: 'facts', ...aim }
  if (place.caseId !== null) return { name: 'case', caseId: place.caseId }
  if (place.surveyId !== null)
    return {
      name: 'survey',
      surveyId: place.surveyId,
      ...(place.questionId === null ? {} : { questionId: place.questionId }),
    }
  if (place.partnerId !== null) return { name: 'partners', ...aim }
  if (place.wardId !== null || place.indicatorId !== null) return { name: 'places', ...aim }
  return null
}

function elementOfPlace({ itemId, issueId, blockId, sectionId, ...other }: PlanPlace): string | null {
  if (other.activityId !== null) return activityElementId(other.activityId)
  if (other.readingId !== null) return readingElementId(other.readingId)
  if (itemId !== null) return itemElementId(itemId)
  if (issueId !== null) return issueElementId(issueId)
  if (blockId !== null) return blockElementId(blockId)
  if (other.factId !== null) return factElementId(other.factId)
  if (other.partnerId !== null) return partnerElementId(other.partnerId)
  if (other.wardId !== null) return wardElementId(other.wardId)
  if (other.indicatorId !== null) return indicatorElementId(other.indicatorId)
  return sectionId === null ? null : sectionElementId(sectionId)
}

/** Goes to a place of the plan, in whichever plan year it is. */
export function useGoToPlace(): (place: PlanPlace) => void {
  const { go } = useRouter()
  const { show } = useEdition()
  return (place) => {
    const route = routeOfPlace(place)
    if (route === null) return
    if (place.editionId !== null) show(place.editionId)
    go(route)
  }
}

/** Shows where something has just changed: lights it up where it is on the page already, and goes there otherwise. */
export function useShowChange(): (place: PlanPlace) => void {
  const goTo = useGoToPlace()
  const { route } = useRouter()
  return (changed) => {
    // A step can have taken the paragraph away, and one that is being edited has no element of its own.
    const place = { ...changed, blockId: null }
    const target = elementOfPlace(place)
    const element = target === null ? null : document.getElementById(target)
    if (element !== null) return flash(element)
    const next = routeOfPlace(place)
    if (next === null || target !== null || !isSeenOn(route, next)) goTo(place)
  }
}

/** Pages of mediation on which what changed of a case is seen: its own, and those that list cases by how they stand. */
const LISTS_OF_CASES: readonly Route['name'][] = ['mediation', 'records']

/** Whether a change of a page as a whole is before the person's eyes: going there would take her from her place. */
export function isSeenOn(here: Route, changed: Route): boolean {
  if (changed.name === 'priority') return here.name === 'priority' && here.priorityId === changed.priorityId
  if (changed.name === 'survey') {
    return here.name === 'survey' && (here.surveyId ?? changed.surveyId) === changed.surveyId
  }
  if (changed.name !== 'case') return false
  if (here.name === 'case' || here.name === 'evaluation') return here.caseId === changed.caseId
  return LISTS_OF_CASES.includes(here.name)
}

function flash(element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest' })
  element.dataset.flash = 'true'
  setTimeout(() => delete element.dataset.flash, FLASH_MS)
}
