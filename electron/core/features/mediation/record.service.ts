import {
  checkCaseReviews,
  classFor,
  type RetentionClassId,
  type RetentionSubject,
  reviewDay,
} from '../../../../shared/domain/mediation/index.ts'
import {
  addDisclosureInput,
  keepRecordInput,
  removeCaseReviewsInput,
  removePublishedCountInput,
  setCaseReviewsInput,
  setPublishedCountInput,
  setRetentionClassInput,
} from '../../../../shared/domain/mediation/record-inputs.ts'
import { type CivilDate, dateInWords, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { planWideCommand } from '../plan/index.ts'
import { getCase } from './case.repository.ts'
import { insertDisclosure, type NewDisclosure } from './disclosure.repository.ts'
import { getParty } from './party.repository.ts'
import { deleteRecord, listCaseReviews, writeCaseReviews, writePublishedCount } from './record.repository.ts'
import { refuse } from './refuse.ts'
import {
  listRetained,
  listRetentionClasses,
  type RetainedRecord,
  writeRetention,
  writeRetentionClass,
} from './retention.repository.ts'

/** Writes the four figures of a period down, anew or in place of what they were. */
export const setCaseReviews = planWideCommand({
  name: 'mediation.reviews.set',
  label: 'Set the figures of case reviews',
  input: setCaseReviewsInput,
  async run(tx, { periodId, ...face }): Promise<number> {
    const known = await listCaseReviews(tx)
    if (periodId !== null && !known.some(({ id }) => id === periodId)) {
      throw new Failure('not-found', 'That period is no longer there. It may have been undone.')
    }
    refuse(
      checkCaseReviews(
        face,
        known.filter(({ id }) => id !== periodId),
      ),
    )
    return writeCaseReviews(tx, periodId, face)
  },
})

export const removeCaseReviews = planWideCommand({
  name: 'mediation.reviews.remove',
  label: 'Remove the figures of case reviews',
  input: removeCaseReviewsInput,
  run: (tx, { periodId }) => deleteRecord(tx, 'case_review_period', periodId),
})

/** Writes a yearly count down that is published whatever its size, with the reason. */
export const setPublishedCount = planWideCommand({
  name: 'mediation.published.set',
  label: 'Set a published count',
  input: setPublishedCountInput,
  run: (tx, count): Promise<number> => writePublishedCount(tx, count),
})

export const removePublishedCount = planWideCommand({
  name: 'mediation.published.remove',
  label: 'Remove a published count',
  input: removePublishedCountInput,
  run: (tx, { countId }) => deleteRecord(tx, 'published_count', countId),
})

/** Says how long records of a kind are kept. */
export const setRetentionClass = planWideCommand({
  name: 'mediation.retention.setClass',
  label: 'Change how long records are kept',
  input: setRetentionClassInput,
  async run(tx, { classId, ...face }): Promise<number> {
    const known = await listRetentionClasses(tx)
    const present = known.find(({ id }) => id === classId)
    if (classId !== null && present === undefined) {
      throw new Failure('not-found', 'That retention class is no longer there. It may have been undone.')
    }
    if (present !== undefined && present.subject !== face.subject) {
      throw new Failure('invalid-input', 'A class stays for cases or for forms. Add another class instead.')
    }
    if (known.some((one) => one.id !== classId && one.subject === face.subject && one.name === face.name)) {
      throw new Failure('conflict', `There is a retention class “${face.name}” already. Choose another name.`)
    }
    if (present?.isUsual === true && !face.isUsual) {
      throw new Failure(
        'conflict',
        'One class must hold where none was chosen. Make another one the usual class instead.',
      )
    }
    return writeRetentionClass(tx, classId, face)
  },
})

/** Says by which class one record is kept, or until which day and why. */
export const keepRecord = planWideCommand({
  name: 'mediation.retention.keep',
  label: 'Change how long a record is kept',
  input: keepRecordInput,
  entity: ({ subject, recordId }) => ({ kind: `mediation-${subject}`, id: recordId }),
  async run(tx, { subject, recordId, classId, reviewOn, because }, at) {
    if (reviewOn !== null && reviewOn <= dayHere(at)) {
      throw new Failure(
        'invalid-input',
        `${dateInWords(reviewOn)} is not to come. Choose a later day, or erase the record.`,
      )
    }
    if (
      classId !== null &&
      !(await listRetentionClasses(tx)).some((one) => one.id === classId && one.subject === subject)
    ) {
      throw new Failure('not-found', 'That retention class is no longer there. Choose another one.')
    }
    await writeRetention(tx, subject, recordId, { classId, reviewOn, keptBecause: because })
  },
})

/** Writes down what was told to whom, and on what ground. */
export const addDisclosure = planWideCommand({
  name: 'mediation.disclosure.add',
  label: 'Log a disclosure',
  input: addDisclosureInput,
  async run(tx, disclosure, at): Promise<number> {
    await refuseUnfitConcern(tx, disclosure)
    if (disclosure.on > dayHere(at)) {
      throw new Failure(
        'invalid-input',
        `${dateInWords(disclosure.on)} is still to come. Enter the day on which it was told.`,
      )
    }
    return insertDisclosure(tx, disclosure)
  },
})

async function refuseUnfitConcern(
  tx: WriteTx,
  { caseId, partyId }: Pick<NewDisclosure, 'caseId' | 'partyId'>,
): Promise<void> {
  if (caseId !== null) await getCase(tx, caseId)
  if (partyId === null || (await getParty(tx, partyId)).caseId === caseId) return
  throw new Failure(
    'invalid-input',
    'That party is not one of the case that was chosen. Choose the case of the party, or another party.',
  )
}

/** A record whose time is up, and what its class proposes. */
export interface RecordToReview {
  readonly subject: RetentionSubject
  readonly recordId: number
  /** The class that was chosen for it; null where the usual one holds. */
  readonly classId: RetentionClassId | null
  readonly caseId: RetainedRecord['caseId']
  readonly reference: string
  readonly reviewOn: CivilDate
  readonly className: string
  readonly action: 'erase' | 'anonymise' | 'review'
  readonly keptBecause: string | null
}

/** What is to be looked at by a day, the oldest first. Nothing is erased without somebody looking. */
export async function recordsToReview(db: ReadDb, until: CivilDate): Promise<RecordToReview[]> {
  const classes = await listRetentionClasses(db)
  const due = (await listRetained(db)).flatMap((record): RecordToReview[] => {
    const { subject, recordId, caseId, reference, startsOn, retention } = record
    const kept = classFor(classes, subject, retention.classId)
    const reviewOn = kept === undefined ? retention.reviewOn : reviewDay(retention, kept, startsOn)
    if (kept === undefined || reviewOn === null || reviewOn > until) return []
    const { name: className, action } = kept
    return [
      {
        subject,
        recordId,
        classId: retention.classId,
        caseId,
        reference,
        reviewOn,
        className,
        action,
        keptBecause: retention.keptBecause,
      },
    ]
  })
  return due.sort((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1))
}
