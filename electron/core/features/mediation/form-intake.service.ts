import { enterFormInput } from '../../../../shared/domain/mediation/form-inputs.ts'
import type {
  Answers,
  FormId,
  FormPoint,
  FormVersionId,
  PartyId,
} from '../../../../shared/domain/mediation/index.ts'
import { parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
import { formAtHand, takeInReply } from './form-at-hand.ts'
import { keepSealedWords, sealedWordsOf } from './form-intake.repository.ts'

/** One reply of a file. */
export interface ReplyFromFile {
  readonly partyId: PartyId
  readonly point: FormPoint
  readonly on: CivilDate
  readonly versionId: FormVersionId
  readonly answers: Answers
  /** Null where the file says none: words of the reply that it corrects stay. */
  readonly words: string | null
}

interface Source {
  readonly at: string
  readonly sealer: FieldSealer
  readonly importId: number
  /** True where it corrects a reply that came with a file before; a typed one is never replaced. */
  readonly corrects: boolean
}

/** Writes a reply of a file down, by the rules and with the sealing of a typed one. Called inside the command's transaction. */
export async function bringInReply(
  tx: WriteTx,
  { words, ...given }: ReplyFromFile,
  { corrects, ...source }: Source,
): Promise<FormId> {
  const input = parseInput(enterFormInput, { ...given, answers: { ...given.answers }, words: words ?? '' })
  const form = await formAtHand(tx, input.partyId, input.point)
  const before = form.id === null || words !== null ? null : await sealedWordsOf(tx, form.id)
  const open = corrects ? { ...form, reply: { kind: 'waiting' as const } } : form
  const id = await takeInReply(tx, open, input, source)
  if (before !== null) await keepSealedWords(tx, id, before)
  return id
}
