import { z } from 'zod'
import { type PartnerId, tidyLine } from '../plan/index.ts'

const partnerId = z.custom<PartnerId>(
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0,
  { error: 'A partner is named by its number.' },
)
const name = z
  .string()
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .min(1, 'The name is empty. Type a name.')
      .max(200, 'The name of a partner can have at most 200 characters. Shorten it.'),
  )

export const addPartnerInput = z.strictObject({
  name,
  shortName: name.nullable().default(null),
  aliases: z.array(name).max(50).default([]),
})
export const renamePartnerInput = z.strictObject({ partnerId, name, shortName: name.nullable() })
export const addPartnerAliasInput = z.strictObject({ partnerId, alias: name })
export const removePartnerAliasInput = z.strictObject({ partnerId, alias: name })
/** `partnerId` null makes the spelling mean a new partner of the name `newName`, or nobody where that is null too. */
export const assignSpellingInput = z.strictObject({
  spelling: name,
  partnerId: partnerId.nullable(),
  newName: name.nullable().default(null),
})
/** Everything of the second goes over to the first, which keeps its name. */
export const mergePartnersInput = z.strictObject({ partnerId, otherId: partnerId })
export const deletePartnerInput = z.strictObject({ partnerId })
