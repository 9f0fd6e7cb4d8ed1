import type { z } from 'zod'
import {
  matchPartner,
  normalisePartnerName,
  type Partner,
  assignSpelling as reassigned,
} from '../../../../shared/domain/partners/index.ts'
import {
  addPartnerAliasInput,
  addPartnerInput,
  assignSpellingInput,
  deletePartnerInput,
  mergePartnersInput,
  removePartnerAliasInput,
  renamePartnerInput,
} from '../../../../shared/domain/partners/inputs.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import { parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { withLeadsReadAnew } from './lead-reading.ts'
import {
  clearUses,
  countUses,
  getPartner,
  insertPartner,
  listPartners,
  removePartner,
  replaceAliases,
  replaceUses,
  updatePartner,
} from './partner.repository.ts'

// The directory of partners is one for all editions, published ones too: those print their leads as they were typed,
// so a new name or alias changes no printed word.

/** Adds a partner; its names must not be those of another. */
export async function addPartner(
  work: UnitOfWork,
  given: z.input<typeof addPartnerInput>,
): Promise<PartnerId> {
  const input = parseInput(addPartnerInput, given)
  return work.write({ name: 'partner.add', label: 'Add a partner' }, async (tx) => {
    await refuseTakenNames(tx, [input.name, input.shortName, ...input.aliases], null)
    const id = await insertPartner(tx, input)
    await replaceAliases(tx, id, distinctNames(input.aliases, [input.name, input.shortName]))
    return id
  })
}

/** Changes the name and the short name. */
export async function renamePartner(
  work: UnitOfWork,
  given: z.input<typeof renamePartnerInput>,
): Promise<void> {
  const input = parseInput(renamePartnerInput, given)
  const entity = { kind: 'partner', id: input.partnerId }
  await work.write({ name: 'partner.rename', label: 'Rename a partner', entity }, async (tx) => {
    await getPartner(tx, input.partnerId)
    await refuseTakenNames(tx, [input.name, input.shortName], input.partnerId)
    await withLeadsReadAnew(tx, () => updatePartner(tx, input.partnerId, input))
  })
}

/**
 * Makes a spelling mean a partner, a new one, or nobody; when it was the name of another partner, the two become one.
 * Leads that follow their words are read anew. Answers the partner that the spelling means now.
 */
export async function assignSpelling(
  work: UnitOfWork,
  given: z.input<typeof assignSpellingInput>,
): Promise<PartnerId | null> {
  const input = parseInput(assignSpellingInput, given)
  return work.write({ name: 'partner.assignSpelling', label: 'Say who a name means' }, (tx) =>
    withLeadsReadAnew(tx, async () => {
      const target = await targetOf(tx, input)
      const before = await listPartners(tx)
      const known = before.find((partner) => partner.id === target) ?? null
      const after = reassigned(before, input.spelling, known)
      for (const partner of before) {
        const next = after.find((one) => one.id === partner.id)
        if (next === undefined) {
          if (known !== null) await replaceUses(tx, partner.id, known.id)
          await removeUnused(tx, partner.id)
        } else if (next !== partner) {
          await updatePartner(tx, partner.id, next)
          await replaceAliases(tx, partner.id, next.aliases)
        }
      }
      return target
    }),
  )
}

async function targetOf(tx: WriteTx, input: z.output<typeof assignSpellingInput>): Promise<PartnerId | null> {
  if (input.partnerId !== null) return (await getPartner(tx, input.partnerId)).id
  if (input.newName === null) return null
  // The spelling itself may become the new partner's name; anybody else's name may not.
  const key = normalisePartnerName(input.newName)
  if (key !== normalisePartnerName(input.spelling)) await refuseTakenNames(tx, [input.newName], null)
  return insertPartner(tx, { name: input.newName, shortName: null })
}

/** A partner that lost its last name goes where nothing names it; what named it is left to be read anew. */
async function removeUnused(tx: WriteTx, id: PartnerId): Promise<void> {
  await clearUses(tx, id)
  await removePartner(tx, id)
}

/** Adds another spelling; one that the partner has already changes nothing. */
export async function addPartnerAlias(
  work: UnitOfWork,
  given: z.input<typeof addPartnerAliasInput>,
): Promise<void> {
  const input = parseInput(addPartnerAliasInput, given)
  const entity = { kind: 'partner', id: input.partnerId }
  await work.write({ name: 'partner.addAlias', label: 'Add another spelling', entity }, async (tx) => {
    const partner = await getPartner(tx, input.partnerId)
    await refuseTakenNames(tx, [input.alias], partner.id)
    const names = [partner.name, partner.shortName]
    await withLeadsReadAnew(tx, () =>
      replaceAliases(tx, partner.id, distinctNames([...partner.aliases, input.alias], names)),
    )
  })
}

/** Takes a spelling away, as it is written in the list. */
export async function removePartnerAlias(
  work: UnitOfWork,
  given: z.input<typeof removePartnerAliasInput>,
): Promise<void> {
  const input = parseInput(removePartnerAliasInput, given)
  const entity = { kind: 'partner', id: input.partnerId }
  await work.write({ name: 'partner.removeAlias', label: 'Remove a spelling', entity }, async (tx) => {
    const partner = await getPartner(tx, input.partnerId)
    const left = partner.aliases.filter((alias) => alias !== input.alias)
    if (left.length === partner.aliases.length) {
      throw new Failure('not-found', 'This partner does not have that spelling.')
    }
    await withLeadsReadAnew(tx, () => replaceAliases(tx, partner.id, left))
  })
}

/** Makes two partners one: the first keeps its name and takes the leads, actions and names of the second. */
export async function mergePartners(
  work: UnitOfWork,
  given: z.input<typeof mergePartnersInput>,
): Promise<void> {
  const input = parseInput(mergePartnersInput, given)
  const entity = { kind: 'partner', id: input.partnerId }
  await work.write({ name: 'partner.merge', label: 'Merge two partners', entity }, async (tx) => {
    if (input.partnerId === input.otherId) {
      throw new Failure('invalid-input', 'A partner cannot be merged with itself. Choose two partners.')
    }
    const kept = await getPartner(tx, input.partnerId)
    const other = await getPartner(tx, input.otherId)
    await replaceUses(tx, other.id, kept.id)
    await removePartner(tx, other.id)
    const shortName = kept.shortName ?? other.shortName
    await updatePartner(tx, kept.id, { name: kept.name, shortName })
    const spellings = [
      ...kept.aliases,
      other.name,
      ...(other.shortName === null ? [] : [other.shortName]),
      ...other.aliases,
    ]
    await replaceAliases(tx, kept.id, distinctNames(spellings, [kept.name, shortName]))
  })
}

/** Deletes a partner that nothing names. */
export async function deletePartner(
  work: UnitOfWork,
  given: z.input<typeof deletePartnerInput>,
): Promise<void> {
  const input = parseInput(deletePartnerInput, given)
  const entity = { kind: 'partner', id: input.partnerId }
  await work.write({ name: 'partner.delete', label: 'Delete a partner', entity }, async (tx) => {
    await getPartner(tx, input.partnerId)
    const uses = await countUses(tx, input.partnerId)
    if (uses > 0) {
      const places = uses === 1 ? 'one place' : `${uses} places`
      throw new Failure(
        'conflict',
        `The plan names this partner in ${places}. Merge it with another partner instead.`,
      )
    }
    await removePartner(tx, input.partnerId)
  })
}

async function refuseTakenNames(
  db: ReadDb,
  names: readonly (string | null)[],
  own: PartnerId | null,
): Promise<void> {
  const others = (await listPartners(db)).filter((partner) => partner.id !== own)
  if (names.some((name) => isTaken(name, others))) {
    throw new Failure(
      'conflict',
      'Another partner has that name. Choose another name, or merge the two partners.',
    )
  }
}

function isTaken(name: string | null, others: readonly Partner[]): boolean {
  return name !== null && matchPartner(name, others) !== null
}

/** Spellings without those that say the same as an earlier one or as the partner's own names. */
function distinctNames(spellings: readonly string[], own: readonly (string | null)[]): string[] {
  const seen = new Set(own.map((name) => normalisePartnerName(name ?? '')))
  return spellings.filter((spelling) => {
    const key = normalisePartnerName(spelling)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
