import {
  DISCLOSURE_CONCERN_WORDS,
  RETENTION_ACTION_WORDS,
  RETENTION_SUBJECT_WORDS,
} from '../../../../../shared/text/data-words.ts'
import { AUDIENCE_WORDS } from '../../../../../shared/text/disclosure-words.ts'
import {
  CONTACT_WAY_WORDS,
  FORM_STATE_WORDS,
  INTERVENTION_WORDS,
  MEETING_WORDS,
  NOT_ASKED_WORDS,
  OUTCOME_WORDS,
  POINT_WORDS,
  PRESENTING_ISSUE_WORDS,
  REPEAT_WORDS,
  ROUTE_WORDS,
  TENURE_WORDS,
} from '../../../../../shared/text/mediation-words.ts'
import { MODE_WORDS, ROLE_WORDS, SAMPLE_WORDS } from '../../../../../shared/text/survey-words.ts'
import {
  day,
  key,
  leftOut,
  list,
  moment,
  number,
  refer,
  type SheetSpecs,
  sealed,
  text,
  words,
  yesNo,
} from './sheet-spec.ts'

type SurveyTable =
  | 'survey'
  | 'survey_question'
  | 'survey_wave'
  | 'survey_asked'
  | 'survey_option'
  | 'survey_group'
  | 'survey_result'
  | 'survey_link'

type MediationTable =
  | 'mediation_case'
  | 'mediation_party'
  | 'mediation_contact'
  | 'mediation_meeting'
  | 'mediation_repeat'
  | 'mediation_form'
  | 'mediation_form_version'
  | 'mediation_kept_score'
  | 'mediation_number'
  | 'case_review_period'
  | 'published_count'
  | 'retention_class'
  | 'disclosure'
  | 'erasure'

/** Surveys of residents. Answers were counted when they came; no answer of one person is in the store. */
export const SURVEY_SHEETS: SheetSpecs<SurveyTable> = {
  survey: {
    name: 'Surveys',
    title: 'Surveys of residents',
    columns: {
      id: key(),
      name: text('Name', 40),
      note: text('Note', 50),
      interval_months: number('Months between waves'),
    },
  },
  survey_question: {
    name: 'Survey questions',
    title: 'What is asked, wave after wave',
    columns: {
      id: key(),
      survey_id: refer('Survey', 'survey'),
      name: text('Question', 50),
      finding: text('What a positive answer says', 50),
    },
  },
  survey_wave: {
    name: 'Survey waves',
    title: 'Waves of surveys',
    columns: {
      id: key(),
      survey_id: refer('Survey', 'survey'),
      name: text('Wave'),
      from_on: day('From'),
      to_on: day('To'),
      mode: words('How', MODE_WORDS),
      sample: words('Sample', SAMPLE_WORDS),
      invited: number('Invited'),
      responses: number('Took part'),
      weighting: text('Weighting', 40),
      design_effect: number('Design effect'),
      areas: text('Where', 40),
    },
  },
  survey_asked: {
    name: 'Wordings',
    title: 'Each question as one wave asked it',
    columns: {
      id: key(),
      wave_id: refer('Wave', 'survey_wave'),
      question_id: refer('Question', 'survey_question'),
      wording: text('Wording', 80),
    },
  },
  survey_option: {
    name: 'Answers to choose from',
    title: 'The answers that each wording could have',
    columns: {
      id: key(),
      asked_id: refer('Question and wave', 'survey_asked'),
      position: number('Order'),
      words: text('Answer', 40),
      role: words('Counts as', ROLE_WORDS),
    },
  },
  survey_group: {
    name: 'Survey groups',
    title: 'Groups of those who were asked',
    columns: {
      id: key(),
      survey_id: refer('Survey', 'survey'),
      dimension: text('By'),
      value: text('Group'),
      place_id: refer('Place', 'place'),
    },
  },
  survey_result: {
    name: 'Survey results',
    title: 'Results by question, wave and group',
    notes: ['How many gave each answer is on the sheet of counted answers.'],
    columns: {
      id: key(),
      asked_id: refer('Question and wave', 'survey_asked'),
      group_id: refer('Group, or everybody', 'survey_group'),
      answers: leftOut('It is on the sheet of counted answers, one answer a row.'),
      percent: number('Published percentage'),
      base: number('Published base'),
      import_id: refer('Import', 'import'),
      source_sheet: text('Sheet'),
      source_cell: text('Cell', 10),
    },
  },
  survey_link: {
    name: 'Wordings held to be alike',
    title: 'Wordings that a person holds to be comparable',
    columns: {
      id: key(),
      one_asked_id: refer('One', 'survey_asked'),
      other_asked_id: refer('Other', 'survey_asked'),
      reason: text('Why', 60),
    },
  },
}

const retention = {
  retention_class_id: refer('Kept by', 'retention_class'),
  review_on: day('To be looked at on'),
  kept_because: text('Kept because', 40),
}

/** Mediation. What names a person is sealed, and stays so unless the person who exports chose otherwise. */
export const MEDIATION_SHEETS: SheetSpecs<MediationTable> = {
  mediation_case: {
    name: 'Mediation cases',
    title: 'Mediation cases, by reference',
    notes: [
      'Of an erased case only counts are left. Columns that begin with "Erased" stand for what was erased.',
    ],
    columns: {
      id: key(),
      reference: text('Reference', 14),
      referred_on: day('Referred on'),
      route: words('Referred by', ROUTE_WORDS),
      agency_id: refer('Agency', 'partner'),
      issue: words('About', PRESENTING_ISSUE_WORDS),
      place_id: refer('Ward', 'place'),
      tenure: words('Tenure', TENURE_WORDS),
      opened_on: day('Taken on'),
      consent_on: day('Parties agreed on'),
      interventions: list('What was done', INTERVENTION_WORDS),
      hub_on: day('To the Partnership Hub on'),
      case_review_on: day('Case review asked for on'),
      ended_on: day('Ended on'),
      outcome: words('Outcome', OUTCOME_WORDS),
      why_not: words('Why it did not proceed', {
        declined: 'A party declined',
        unsuitable: 'Found unsuitable',
        'referred-back': 'Went back to who sent it',
      }),
      declined_by: text('Declined by party', 12),
      letters_given: number('Letters given to parties'),
      ...retention,
      erased_at: moment('Erased'),
      kept_people: number('Erased people'),
      kept_households: number('Erased households'),
      kept_contacts: number('Erased contacts'),
      kept_meetings: number('Erased meetings'),
      kept_joint_meetings: number('Erased joint meetings'),
      kept_repeats: number('Erased repeat reports'),
    },
  },
  mediation_party: {
    name: 'Parties',
    title: 'Parties of mediation cases, by letter',
    columns: {
      id: key(),
      case_id: refer('Case', 'mediation_case'),
      letter: text('Party', 8),
      household: number('Household'),
      is_safeguarding: yesNo('Safeguarding'),
      is_vulnerable: yesNo('Vulnerable'),
      sealed: sealed('party', ['Name', 'Address', 'Telephone', 'E-mail', 'How to reach']),
    },
  },
  mediation_contact: {
    name: 'Contacts',
    title: 'Contacts with parties and agencies',
    columns: {
      id: key(),
      case_id: refer('Case', 'mediation_case'),
      contacted_on: day('On'),
      way: words('How', CONTACT_WAY_WORDS),
      party_id: refer('Party', 'mediation_party'),
      sealed_note: sealed('contact', ['Note']),
    },
  },
  mediation_meeting: {
    name: 'Meetings',
    title: 'Meetings of mediation cases',
    columns: {
      id: key(),
      case_id: refer('Case', 'mediation_case'),
      met_on: day('On'),
      kind: words('Kind', MEETING_WORDS),
    },
  },
  mediation_repeat: {
    name: 'Repeat reports',
    title: 'Reports about the same matter afterwards',
    columns: {
      id: key(),
      case_id: refer('Case', 'mediation_case'),
      reported_on: day('On'),
      kind: words('To whom', REPEAT_WORDS),
    },
  },
  mediation_form: {
    name: 'Evaluation forms',
    title: 'Evaluation forms, by case and party',
    notes: ['What was answered is on the sheet of answers to forms.'],
    columns: {
      id: key(),
      case_id: refer('Case', 'mediation_case'),
      party_id: refer('Party', 'mediation_party'),
      point: words('Form', POINT_WORDS),
      ended_on: day('About the end on'),
      sent_on: day('Sent on'),
      sent_version_id: refer('Wording sent', 'mediation_form_version'),
      reminders: list('Reminders'),
      state: words('What came of it', { ...FORM_STATE_WORDS, waiting: 'Waiting' }),
      settled_on: day('Settled on'),
      version_id: refer('Wording', 'mediation_form_version'),
      answers: leftOut('They are on the sheet of answers to forms, one answer a row.'),
      improved: yesNo('Situation improved'),
      sealed_words: sealed('form', ['Free words']),
      not_asked_reason: words('Why not asked', NOT_ASKED_WORDS),
      import_id: refer('Import', 'import'),
      ...retention,
    },
  },
  mediation_form_version: {
    name: 'Versions of the form',
    title: 'Versions of the evaluation form',
    columns: {
      id: key(),
      number: number('Version'),
      questions: leftOut('They are on the sheet of questions of forms, one question a row.'),
    },
  },
  mediation_kept_score: {
    name: 'Scores of erased people',
    title: 'What forms said whose party was erased',
    columns: {
      id: key(),
      case_id: refer('Case', 'mediation_case'),
      respondent: number('Respondent'),
      point: words('Form', POINT_WORDS),
      ended_on: day('About the end on'),
      was_sent: yesNo('Sent'),
      state: words('What came of it', { ...FORM_STATE_WORDS, waiting: 'Waiting' }),
      settled_on: day('Settled on'),
      improved: yesNo('Situation improved'),
    },
  },
  mediation_number: {
    name: 'Case numbers',
    title: 'The last number given to a case of each year',
    columns: { id: key(), year: number('Year'), last: number('Last number') },
  },
  case_review_period: {
    name: 'Case reviews',
    title: 'Case reviews of anti-social behaviour, by period',
    columns: {
      id: key(),
      from_on: day('From'),
      to_on: day('To'),
      applications: number('Applications received'),
      applications_note: text('Applications, note', 40),
      below_threshold: number('Threshold not met'),
      below_threshold_note: text('Threshold, note', 40),
      reviews: number('Reviews carried out'),
      reviews_note: text('Reviews, note', 40),
      recommendations: number('Reviews with recommendations'),
      recommendations_note: text('Recommendations, note', 40),
    },
  },
  published_count: {
    name: 'Published counts',
    title: 'Yearly counts that are published whatever their size',
    columns: {
      id: key(),
      name: text('Count', 40),
      year: number('Year'),
      count: number('How many'),
      reason: text('Why', 50),
    },
  },
  retention_class: {
    name: 'Retention',
    title: 'How long records of people are kept',
    columns: {
      id: key(),
      subject: words('Of', RETENTION_SUBJECT_WORDS),
      name: text('Class'),
      months: number('Months'),
      action: words('Then', RETENTION_ACTION_WORDS),
      reason: text('Why', 60),
      is_usual: yesNo('Holds where none was chosen'),
    },
  },
  disclosure: {
    name: 'Disclosures',
    title: 'What was told to whom, and on what ground',
    columns: {
      id: key(),
      concerned: words('Concerned', DISCLOSURE_CONCERN_WORDS),
      case_id: refer('Case', 'mediation_case'),
      party_id: refer('Party', 'mediation_party'),
      disclosed_on: day('On'),
      recipient: text('To'),
      what: text('What', 60),
      legal_basis: text('Legal basis', 40),
      audience: words('Audience', AUDIENCE_WORDS),
      fields: list('Fields'),
    },
  },
  erasure: {
    name: 'Erased records',
    title: 'Records that were erased, by number',
    columns: {
      id: key(),
      kind: words('Kind', {
        'mediation-case': 'Mediation case',
        'mediation-party': 'Party',
        'mediation-form': 'Evaluation form',
      }),
      record_id: number('Its number'),
      erased_at: moment('Erased'),
    },
  },
}
