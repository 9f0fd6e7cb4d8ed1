import path from 'node:path'
import {
  areaInUse,
  boardPaper,
  draftReport,
  exportPaper,
  mediationPages,
  mediationPaper,
  type Printable,
  paperOf,
  print,
  surveyPages,
  surveyPaper,
  todayHere,
} from '../../electron/core/features/documents/index.ts'
import { getEditionContent, getEditionInUse } from '../../electron/core/features/plan/index.ts'
import { AUDIENCES, type Audience } from '../../shared/domain/documents/board/index.ts'
import { type CivilDate, parseCivilDate } from '../../shared/kit/civil-date.ts'
import { type Call, STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import { RESOURCES } from '../resources.ts'
import { withStore } from '../with-store.ts'
import { exportData } from './export-data.ts'

/** The papers that can be had, and in which formats. */
const PAPERS = {
  plan: ['pdf', 'docx'],
  tables: ['pdf', 'docx', 'xlsx'],
  board: ['pdf', 'docx', 'xlsx'],
  survey: ['pdf', 'docx', 'xlsx'],
  mediation: ['pdf', 'docx', 'xlsx'],
} as const
const FORMATS = ['pdf', 'docx', 'xlsx'] as const

type PaperName = keyof typeof PAPERS

/** A paper of the plan, or everything in the store, as a file. */
export const exportCommand: Command = {
  usage: {
    name: 'export',
    words: ['WHAT'],
    options: {
      ...STORE_OPTIONS,
      format: {
        value: 'pdf|docx|xlsx',
        isRequired: true,
        help: 'plan as pdf or docx; tables, board, survey and mediation as xlsx too; data as xlsx',
      },
      out: { value: 'FILE', isRequired: true, help: 'the file to write' },
      edition: { value: 'E', help: 'the edition, for instance 2020/21; else the newest, or of data all' },
      audience: {
        value: 'board|restricted|public',
        help: 'for whom; only restricted shows small numbers of people; else board',
      },
      'as-at': {
        value: 'DATE',
        help: 'the date on the paper, and of the figures of a board report, 2020-04-01; else today',
      },
    },
  },
  async run(call, terminal) {
    if (call.words[0] === 'data') return exportData(call, terminal, dateOf(call))
    const choice = choiceOf(call)
    const audience = audienceOf(call)
    const date = dateOf(call)
    const file = path.resolve(call.required('out'))
    const printable = await withStore(call, terminal, (store) =>
      store.unitOfWork.read(async (db): Promise<Printable> => {
        if (choice.what === 'survey') {
          const surveys = await surveyPages(db, date)
          return surveyPaper(surveys, { area: await areaInUse(db), asAt: date }, choice.format)
        }
        if (choice.what === 'mediation') {
          const page = await mediationPages(db, null, date)
          return mediationPaper(page, { area: await areaInUse(db), asAt: date }, choice.format)
        }
        const edition = await getEditionInUse(db, call.value('edition'))
        if (choice.what !== 'board') {
          const { what, format } = choice
          return paperOf(await getEditionContent(db, edition.id), { what, format }, date)
        }
        const { report } = await draftReport(db, {
          editionId: edition.id,
          period: null,
          asAt: date,
          audience,
        })
        return boardPaper(report, null, choice.format)
      }),
    )
    const { bytes, notices } = await exportPaper({
      printable,
      file,
      storeFolder: call.required('store'),
      print: (printable) => print(printable, path.join(RESOURCES, 'fonts'), terminal.progress),
      progress: terminal.progress,
    })
    for (const notice of [...audienceNotice(choice.what, audience), ...notices]) terminal.say(notice)
    answer(terminal, { file, bytes }, [`Written: ${file}`])
  },
}

function choiceOf(call: Call): { readonly what: PaperName; readonly format: (typeof FORMATS)[number] } {
  const [what = ''] = call.words
  const format = call.required('format')
  if (!isPaperName(what))
    throw new UsageError('This version exports plan, tables, board, survey, mediation and data.')
  const formats: readonly string[] = PAPERS[what]
  const known = FORMATS.find((each) => each === format && formats.includes(each))
  if (known === undefined) throw new UsageError(`export ${what} takes --format ${formats.join(' or ')}.`)
  return { what, format: known }
}

function audienceOf(call: Call): Audience {
  const given = call.value('audience') ?? 'board'
  const audience = AUDIENCES.find((each) => each === given)
  if (audience === undefined) throw new UsageError(`--audience takes ${AUDIENCES.join(', ')}.`)
  return audience
}

/** What `--audience` changes is said, so that nobody takes a paper for a restricted one that it is not. */
function audienceNotice(what: PaperName, audience: Audience): string[] {
  if (audience !== 'restricted' || what === 'board') return []
  return what === 'survey' || what === 'mediation'
    ? [
        'Small numbers of people are kept back from this paper for everybody, also with --audience restricted.',
      ]
    : ['This paper has no figures of people: it is the same for every audience.']
}

function isPaperName(word: string): word is PaperName {
  return Object.hasOwn(PAPERS, word)
}

function dateOf(call: Call): CivilDate {
  const text = call.value('as-at')
  if (text === undefined) return todayHere()
  const date = parseCivilDate(text)
  if (date === undefined)
    throw new UsageError('--as-at takes a day as year-month-day, for instance 2020-04-01.')
  return date
}
