import { sql } from 'kysely'
import type {
  CaseId,
  FormPoint,
  NotProceeding,
  OpenForm,
  OutcomeCase,
  OutcomeForm,
  PartyId,
  PartyLetter,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { remindersOf } from './form.repository.ts'

/**
 * Every case as outcomes are counted from it, in one query, with contacts, meetings and reports up to a day. What was
 * erased counts on; of its contacts only the number is left, and no day.
 */
export async function listOutcomeCases(db: ReadDb, asAt: CivilDate): Promise<OutcomeCase[]> {
  const rows = await sql<OutcomeRow>`
    select c.id, c.issue, c.referred_on, c.opened_on, c.ended_on, c.outcome, c.why_not, c.declined_by,
      c.kept_people + (select count(*) from mediation_party p where p.case_id = c.id) as people,
      c.kept_households
        + (select count(distinct p.household) from mediation_party p where p.case_id = c.id) as households,
      c.kept_contacts + (select count(*) from mediation_contact k
        where k.case_id = c.id and k.contacted_on <= ${asAt}) as contacts,
      c.kept_meetings + (select count(*) from mediation_meeting m
        where m.case_id = c.id and m.met_on <= ${asAt}) as meetings,
      c.kept_joint_meetings + (select count(*) from mediation_meeting m
        where m.case_id = c.id and m.met_on <= ${asAt} and m.kind = 'joint') as joint_meetings,
      c.kept_repeats + (select count(*) from mediation_repeat r
        where r.case_id = c.id and r.reported_on <= ${asAt}) as repeats
    from mediation_case c
    order by c.id`.execute(db)
  return rows.rows.map((row) => ({
    id: row.id as CaseId,
    issue: row.issue,
    referredOn: row.referred_on,
    openedOn: row.opened_on,
    endedOn: row.ended_on,
    outcome: OUTCOMES[row.outcome],
    notProceeding: notProceedingOf(row),
    people: row.people,
    households: row.households,
    contacts: row.contacts,
    meetings: row.meetings,
    jointMeetings: row.joint_meetings,
    repeats: row.repeats,
  }))
}

/** Every form of the present end of its case, in one query, what is kept of erased ones included. */
export async function listOutcomeForms(db: ReadDb): Promise<OutcomeForm[]> {
  const rows = await sql<FormRow>`
    select f.case_id, f.party_id as respondent, f.point, f.sent_on is not null as was_sent, f.sent_on,
      f.settled_on, f.state, f.improved
    from mediation_form f join mediation_case c on c.id = f.case_id and c.ended_on = f.ended_on
    union all
    select s.case_id, -s.respondent, s.point, s.was_sent, null as sent_on, s.settled_on, s.state,
      s.improved
    from mediation_kept_score s join mediation_case c on c.id = s.case_id and c.ended_on = s.ended_on`.execute(
    db,
  )
  return rows.rows.map((row) => ({
    caseId: row.case_id as CaseId,
    respondent: row.respondent,
    point: POINTS[row.point],
    wasSent: row.was_sent === 1,
    sentOn: row.sent_on,
    settledOn: row.settled_on,
    kind: KINDS[row.state],
    improved: row.improved === null ? null : row.improved === 1,
  }))
}

/** The program's own words for what the store says: counting compares them 15,000 times over, and these are the same object. */
const POINTS: Readonly<Record<OutcomeForm['point'], OutcomeForm['point']>> = {
  'one-month': 'one-month',
  'six-month': 'six-month',
}
const OUTCOMES: Readonly<Record<OutcomeCase['outcome'], OutcomeCase['outcome']>> = {
  open: 'open',
  resolved: 'resolved',
  'partly-resolved': 'partly-resolved',
  'not-resolved': 'not-resolved',
  'did-not-proceed': 'did-not-proceed',
}
const KINDS: Readonly<Record<OutcomeForm['kind'], OutcomeForm['kind']>> = {
  waiting: 'waiting',
  returned: 'returned',
  'no-reply': 'no-reply',
  'not-asked': 'not-asked',
}

/** The forms of cases that ended and did proceed about which nothing has been said yet, in one query. */
export async function listOpenForms(db: ReadDb): Promise<OpenForm[]> {
  const { rows } = await sql<OpenRow>`
    select c.id as case_id, c.reference, p.id as party_id, p.letter, p.is_safeguarding,
      p.is_vulnerable, c.ended_on, v.point, f.sent_on, f.reminders
    from mediation_case c
    join mediation_party p on p.case_id = c.id
    cross join (select 'one-month' as point union all select 'six-month') v
    left join mediation_form f on f.party_id = p.id and f.point = v.point and f.ended_on = c.ended_on
    where c.outcome in ('resolved', 'partly-resolved', 'not-resolved') and coalesce(f.state, 'waiting') = 'waiting'
    order by p.id, v.point`.execute(db)
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference ?? '',
    partyId: row.party_id,
    letter: row.letter,
    isSafeguarding: row.is_safeguarding === 1,
    isVulnerable: row.is_vulnerable === 1,
    endedOn: row.ended_on,
    point: row.point,
    sent: row.reminders === null ? null : { sentOn: row.sent_on, reminders: remindersOf(row.reminders) },
  }))
}

interface OpenRow {
  readonly case_id: CaseId
  readonly reference: string | null
  readonly party_id: PartyId
  readonly letter: PartyLetter
  readonly is_safeguarding: 0 | 1
  readonly is_vulnerable: 0 | 1
  readonly ended_on: CivilDate
  readonly point: FormPoint
  readonly sent_on: CivilDate | null
  readonly reminders: string | null
}

interface OutcomeRow {
  readonly id: number
  readonly issue: OutcomeCase['issue']
  readonly referred_on: CivilDate
  readonly opened_on: CivilDate | null
  readonly ended_on: CivilDate | null
  readonly outcome: OutcomeCase['outcome']
  readonly why_not: NotProceeding['why'] | null
  readonly declined_by: PartyLetter | null
  readonly people: number
  readonly households: number
  readonly contacts: number
  readonly meetings: number
  readonly joint_meetings: number
  readonly repeats: number
}

interface FormRow {
  readonly case_id: number
  readonly respondent: number
  readonly point: OutcomeForm['point']
  readonly was_sent: 0 | 1
  readonly sent_on: CivilDate | null
  readonly settled_on: CivilDate | null
  readonly state: OutcomeForm['kind']
  readonly improved: 0 | 1 | null
}

function notProceedingOf({ why_not, declined_by }: OutcomeRow): NotProceeding | null {
  if (why_not === null) return null
  return why_not === 'declined' && declined_by !== null
    ? { why: 'declined', by: declined_by }
    : { why: why_not === 'referred-back' ? 'referred-back' : 'unsuitable' }
}
