import type { Route } from './router.tsx'

/** What one can do on a page, in a few sentences. */
export interface PageHelp {
  readonly title: string
  readonly sentences: readonly string[]
}

/** Help for each page of the app. A page without an entry is explained by its keys alone. */
export const PAGE_HELP: Readonly<Partial<Record<Route['name'], PageHelp>>> = {
  overview: {
    title: 'Home',
    sentences: [
      'What needs you stands at the top, the most urgent first. Enter follows a line to its place in the plan.',
      'Below stands each priority in one line, and the statement of priorities to read.',
    ],
  },
  priority: {
    title: 'A priority',
    sentences: [
      'The story of the priority stands above, its table below. The arrow keys move from cell to cell.',
      'Enter or F2 edits a cell; what is typed is stored by itself. Everything can be undone with Ctrl+Z.',
      'Space shows all about an entry beside the page: status, due date, notes, target.',
    ],
  },
  section: {
    title: 'A part of the plan',
    sentences: [
      'The text is edited where it stands and is stored by itself.',
      'Alt+F10 goes to the tools above the text: headings, lists, quotations, links, footnotes and facts.',
    ],
  },
  priorities: {
    title: 'Priorities in order',
    sentences: [
      'Priorities are printed in this order. Alt with the up or down arrow moves the one whose name you are in.',
      'Below stand the lists that priorities support, and your own words for risk. An empty line goes; the last one adds.',
      'Once both scales have your words, the priorities are laid out by volume and by the graver harm.',
    ],
  },
  facts: {
    title: 'Facts',
    sentences: [
      'A fact is a figure that the text states. Select it in the text and press Ctrl+Alt+T to tie the words to it.',
      'When a fact changes, every place that still says the old value is marked, here, in the text and in plan health.',
    ],
  },
  health: {
    title: 'Plan health',
    sentences: [
      'Each rule lists the places that do not meet it; a link leads to the very cell.',
      'A warning never stops you: the plan can always be saved and printed.',
    ],
  },
  search: {
    title: 'Search',
    sentences: [
      'Type words or their beginnings. Words in quotation marks must stand together. Small slips are understood.',
      'The down arrow goes to the finds; Enter opens one; Alt+Left comes back.',
    ],
  },
  lines: {
    title: 'Actions and measures',
    sentences: [
      'Choose what to show; the heading says it in words. A name keeps the choice as a view.',
      'The first nine views are opened with Ctrl+1 to Ctrl+9 from any page.',
    ],
  },
  measures: {
    title: 'Measures',
    sentences: [
      'Every measure of the plan year with its status, the way it is going, and what is missing. Enter opens one.',
      'The rule by which a status is found can be changed below; what that would change is said before it is stored.',
    ],
  },
  measure: {
    title: 'A measure',
    sentences: [
      'Type a figure in its row; a period that waits for its figure has an empty row. Enter or F2 edits, Tab goes on.',
      'A block copied from Excel can be pasted. Space on a row tells where its figure came from and what it was before.',
      'Words and how the measure is scored are changed beside the page; the printed words stay as they are.',
    ],
  },
  clinic: {
    title: 'Questions about a measure',
    sentences: [
      'One question at a time, with an answer proposed. Enter accepts it; the printed words never change.',
    ],
  },
  activities: {
    title: 'Activities',
    sentences: [
      'What took place, with how many came. The row at the top stays ready: Enter adds what is in it.',
      'An activity counts for the measures that are chosen for it. People are counted, never named.',
      'In the table Enter edits a cell, Space tells the rest of an activity, Delete takes it away, Ctrl+Z brings it back.',
    ],
  },
  'ward-figures': {
    title: 'Figures by ward',
    sentences: [
      'How what is counted stands in each ward, against the district and against last year, with limits for chance.',
      'Each figure says the file, sheet and cell that it came from. Figures of different sources are never added.',
    ],
  },
  survey: {
    title: 'Surveys',
    sentences: [
      'A survey has waves; a question is the same in every wave, its wording belongs to each. Ctrl+N adds a wave.',
      'Only waves with the same wording and answers are compared, until you say that two wordings are the same.',
      'A change is said to be one only where chance would not explain it. Answers of fewer than 30 people are not shown.',
    ],
  },
  mediation: {
    title: 'Mediation',
    sentences: [
      'What is due stands first: it is worked out from today’s date, so nothing slips while the program is closed.',
      'No name is in any list. A case shows its parties as A and B; names and addresses open on request, and each look is noted.',
      'Choose which cases are listed; the heading says it in words, and coming back shows the same ones. Ctrl+N adds a case.',
    ],
  },
  evaluation: {
    title: 'Evaluation form',
    sentences: [
      'A number key answers and goes on to the next question; Y, N and U stand for yes, no and not sure; Backspace goes back.',
      'Enter passes a question over. Nothing is stored before “Store the form”.',
    ],
  },
  questions: {
    title: 'Questions of the evaluation form',
    sentences: [
      'What people are asked one month and six months after mediation ended. Alt with the up or down arrow moves the question that you are in.',
      'Better words for the same question keep its answers together; what asks something else is counted by itself from then on.',
      'Saving makes a new version of the form. Replies that came back already keep the words that they answered.',
    ],
  },
  outcomes: {
    title: 'What came of mediation',
    sentences: [
      'Each percentage says what it is a share of: referrals, cases that proceeded, forms sent.',
      'What lasted is said of people who answered both forms. Small numbers are shown here and kept back on paper.',
    ],
  },
  perception: {
    title: 'Perception and reality',
    sentences: [
      'Choose a question and something recorded: each ward shows both, with the dates of each.',
      'The wards of a survey are those that its groups are called; a file that is brought in names them.',
    ],
  },
  places: {
    title: 'Wards',
    sentences: [
      'In the table the arrow keys move, Enter edits a cell, Delete removes a place that has no figures.',
      'Choose the year of the populations above the table. Join says that a place is another spelling of one in the list.',
    ],
  },
  due: {
    title: 'What is late or due',
    sentences: ['Each line leads to its action in the plan. Work that is finished or stopped is not listed.'],
  },
  partners: {
    title: 'Partners',
    sentences: [
      'Each spelling that the leads of the plan hold is given to a partner once, for all its places.',
    ],
  },
  documents: {
    title: 'Documents',
    sentences: ['Choose a paper and its contents, look at the pages, then save it as PDF or Excel.'],
  },
  board: {
    title: 'Board report',
    sentences: [
      'Choose the period and the day of the figures, fill in the front sheet, and look at the pages as they will be printed.',
      'Issue the report to number it and keep it as it is. It can be printed again to the letter whatever changes later.',
    ],
  },
  import: {
    title: 'Bring in a plan',
    sentences: [
      'Choose the plan that you have in Word or Excel. Only what is doubtful is asked; each question has a proposal.',
      'Nothing is stored until you press Bring in, and one Undo takes it all back.',
    ],
  },
  'bring-in': {
    title: 'Bring in a spreadsheet',
    sentences: [
      'Choose a partner’s file, or paste its rows. Each step shows what was understood; you can go back to any of them.',
      'Nothing is stored before the last step, whose button says what it does. A file like an earlier one takes two keys.',
    ],
  },
  'brought-in': {
    title: 'Brought in',
    sentences: [
      'Files that partners owe stand at the top, late ones first. Copy message makes a message that asks for one.',
      'Below stands every spreadsheet that was brought in, the newest first. Enter opens one.',
    ],
  },
  return: {
    title: 'A spreadsheet that was brought in',
    sentences: [
      'Each row says where it stood in the file, what became of it, and what it is now.',
      'The file can be saved as it was supplied, and the import can be undone at any time.',
    ],
  },
  settings: {
    title: 'Settings',
    sentences: [
      'Where the plan is kept, its backups, the passphrase, locking, and the look of the app.',
      'To rehearse a restore, open a backup and look into it, then leave everything as it is: your plan is not touched.',
    ],
  },
}
