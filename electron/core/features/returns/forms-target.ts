import { type Answers, checkReply, type PartyId } from '../../../../shared/domain/mediation/index.ts'
import { type FormFace, faceKey, readOn, type StoredFace } from '../../../../shared/domain/returns/index.ts'
import { bringInReply, listReplies, type StoredReply } from '../mediation/index.ts'
import type { ReturnTarget } from './return-target.types.ts'

/**
 * Replies to evaluation forms: one party, one point, one end of its case. A later file corrects what came with a file;
 * what was typed is never changed by one.
 */
export const formsTarget: ReturnTarget<'mediation-forms'> = {
  table: 'evaluation',
  async find(db, rows, sealer) {
    const faces = rows.flatMap(({ face }) => (face?.kind === 'mediation-forms' ? [face] : []))
    const parties = new Set<PartyId>(faces.map(({ partyId }) => partyId))
    const replies = new Map(
      (await listReplies(db, sealer, [...parties])).map((reply) => [
        `${reply.form.partyId} ${reply.form.point}`,
        reply,
      ]),
    )
    return new Map(
      faces.flatMap((face) => {
        const reply = replies.get(`${face.partyId} ${face.point}`)
        return reply === undefined ? [] : [[faceKey(face), storedFace(face, reply)] as const]
      }),
    )
  },
  async write(tx, rows, { at, sealer, importId }) {
    const ids: number[] = []
    for (const { face, stored } of rows) {
      const { partyId, point, on, versionId, answers, words } = face
      const reply = { partyId, point, on, versionId, answers, words }
      ids.push(await bringInReply(tx, reply, { at, sealer, importId, corrects: stored !== null }))
    }
    return ids
  },
}

/** Stands for words that are sealed and are not those of the file. */
const OTHER_WORDS = '(other words)'

/**
 * A stored reply as a file would say it. The version counts for nothing by itself: answers are held together by the keys
 * of their questions, whatever the wording.
 */
function storedFace(face: FormFace, reply: StoredReply): StoredFace {
  const words =
    face.words !== null && reply.hasTheseWords(face.words) ? face.words : reply.hasWords ? OTHER_WORDS : null
  const stored: FormFace = { ...face, on: reply.on, answers: inOrder(reply.answers), words }
  if (reply.importId !== null) return { id: reply.id, face: stored }
  // The same sentence that is said to whoever types a second form.
  const twice = checkReply(reply.form, { on: face.on, answers: face.answers }, [], face.on).find(
    ({ rule }) => rule === 'two-forms',
  )
  return { id: reply.id, face: stored, staysBecause: `cannot be taken: ${readOn(twice?.message ?? '')}` }
}

function inOrder(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))
}
