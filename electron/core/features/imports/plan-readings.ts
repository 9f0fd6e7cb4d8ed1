import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  documentFromPasted,
  PASTED_NAME,
  type PastedTable,
  type PlanDraft,
  proposalsFor,
  type RawDocument,
  type SpellingAssignment,
  standingAnswers,
  understandPlan,
  withAssignments,
  wordsOfPasted,
} from '../../../../shared/domain/imports/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { CoreOptions, HeldReading, Session } from '../../handler.types.ts'
import { baseName } from './import-plan.service.ts'

/** Beyond this no file is taken into memory; the reader has the limit that a person is told of. */
const LARGEST_FILE_BYTES = 64 * 1024 * 1024
/** Files that are kept while the officer answers; the oldest goes first. */
const MOST_READINGS = 3
const SAMPLE_FILE = 'sample/delivery-plan-2020-23.docx'

/** Reads a plan file that the person chose, without key or store, and keeps what was read for the answers to come. */
export async function readChosenPlan(session: Session, file: string, progress: Progress): Promise<string> {
  return hold(session, await readPlanFile(session.options, file, progress))
}

/** Takes in a table that the person pasted, as if it were a file. */
export function readPastedPlan(session: Session, pasted: PastedTable): string {
  const bytes = new TextEncoder().encode(wordsOfPasted(pasted))
  return hold(session, { fileName: PASTED_NAME, document: documentFromPasted(pasted), bytes })
}

function hold(session: Session, held: HeldReading): string {
  const reading = randomBytes(16).toString('hex')
  for (const oldest of [...session.readings.keys()].slice(0, -(MOST_READINGS - 1))) {
    session.readings.delete(oldest)
  }
  session.readings.set(reading, held)
  return reading
}

/** The example plan that ships with the program, read like any other file. */
export function readSamplePlan(options: CoreOptions, progress: Progress): Promise<HeldReading> {
  return readPlanFile(options, path.join(options.resourcesFolder, SAMPLE_FILE), progress)
}

/** What was read under this name; a Failure when it was stored, or forgotten because the app was locked. */
export function heldReading(session: Session, reading: string): HeldReading {
  const held = session.readings.get(reading)
  if (held !== undefined) return held
  throw new Failure('not-found', 'The file that was read is no longer remembered. Choose the file again.')
}

/** What a person has said about a plan that was read, so far. */
export interface Said {
  readonly answers: Readonly<Record<string, string>>
  readonly assignments?: readonly SpellingAssignment[]
}

/** The last draft of each document: the page asks for its questions and for its tables, one after the other. */
const lastDrafts = new WeakMap<RawDocument, { readonly said: string; readonly draft: PlanDraft }>()

/** The plan as it is understood with what was said so far. */
export function draftWith({ document }: HeldReading, { answers, assignments = [] }: Said): PlanDraft {
  const said = JSON.stringify([answers, assignments])
  const last = lastDrafts.get(document)
  if (last?.said === said) return last.draft
  const standing = standingAnswers(document, new Map(Object.entries(answers)))
  const draft = withAssignments(understandPlan(document, standing), assignments)
  lastDrafts.set(document, { said, draft })
  return draft
}

/** The plan as it is stored: where no answer was given, the proposal is taken. */
export function finalDraft({ document }: HeldReading, { answers, assignments = [] }: Said): PlanDraft {
  const standing = standingAnswers(document, new Map(Object.entries(answers)))
  return withAssignments(understandPlan(document, proposalsFor(document, standing)), assignments)
}

async function readPlanFile(options: CoreOptions, file: string, progress: Progress): Promise<HeldReading> {
  const fileName = baseName(file)
  const bytes = await readChosenBytes(file, fileName, 'a plan')
  const document = await options.readFile(bytes, fileName, progress)
  return { fileName, document, bytes }
}

/** The bytes of a file that a person chose. `what` is what it should be, for the sentence. @throws Failure */
export async function readChosenBytes(file: string, fileName: string, what: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size <= LARGEST_FILE_BYTES) return await readFile(file)
  } catch {
    throw new Failure(
      'file-unreadable',
      `The file ${fileName} cannot be opened. Close it in other programs, check that it is still there, and choose it again.`,
    )
  }
  throw new Failure(
    'too-large',
    `The file ${fileName} is far larger than ${what}. Check that it is the right file and choose it again.`,
  )
}
