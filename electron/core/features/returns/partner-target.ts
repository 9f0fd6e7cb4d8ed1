import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import {
  faceKey,
  mergedFace,
  normaliseName,
  type RowFace,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import { insertPartner, listPartners, replaceAliases, updatePartner } from '../partners/index.ts'
import type { ReturnTarget } from './return-target.types.ts'

type PartnerRow = Extract<RowFace, { kind: 'partners' }>

/** Partners: a name that a partner has already, also as its short or another name, is that partner. */
export const partnerTarget: ReturnTarget<'partners'> = {
  table: 'partner',
  async find(db, _rows) {
    const stored = new Map<string, StoredFace>()
    for (const { id, name, shortName, aliases } of await listPartners(db)) {
      const face: RowFace = { kind: 'partners', name, shortName, otherNames: aliases }
      for (const spelling of [name, shortName ?? '', ...aliases]) {
        const key = normaliseName(spelling, 'agency')
        if (key !== '' && !stored.has(key)) stored.set(key, { id, face })
      }
      stored.set(faceKey(face), { id, face })
    }
    return stored
  },
  async write(tx, rows, _source) {
    const ids: number[] = []
    for (const { face, stored } of rows) {
      const written = stored === null ? face : withNames(face, stored.face as PartnerRow)
      const id =
        stored === null
          ? await insertPartner(tx, written)
          : await renamed(tx, stored.id as PartnerId, written)
      await replaceAliases(tx, id, written.otherNames)
      ids.push(id)
    }
    return ids
  },
}

async function renamed(
  tx: Parameters<typeof updatePartner>[0],
  id: PartnerId,
  row: PartnerRow,
): Promise<PartnerId> {
  await updatePartner(tx, id, row)
  return id
}

/** The name stays as it is in the store; what the file calls the partner besides is added to its other names. */
function withNames(face: PartnerRow, stored: PartnerRow): PartnerRow {
  const { shortName } = mergedFace(face, stored) as PartnerRow
  const known = new Set(
    [stored.name, shortName ?? '', ...stored.otherNames].map((name) => normaliseName(name, 'agency')),
  )
  const fresh = [face.name, ...face.otherNames].filter((name) => !known.has(normaliseName(name, 'agency')))
  return { ...stored, shortName, otherNames: [...stored.otherNames, ...fresh] }
}
