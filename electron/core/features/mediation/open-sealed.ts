import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
import { openNote } from './case-parts.repository.ts'
import { openWords } from './form.repository.ts'
import { openDetails } from './party.repository.ts'

/**
 * Opens one sealed field of a row: name, address, telephone, e-mail and how to reach a party; the note of a contact; the
 * free words of a form. Only for calls that leave an entry in the audit log.
 */
export function openSealedField(
  sealer: FieldSealer,
  kind: 'party' | 'contact' | 'form',
  id: number,
  sealed: string,
): readonly string[] {
  if (kind === 'contact') return [openNote(sealer, id, sealed)]
  if (kind === 'form') return [openWords(sealer, id, sealed)]
  const { name, address, phone, email, howToReach } = openDetails(sealer, id, sealed)
  return [name, address, phone, email, howToReach]
}
