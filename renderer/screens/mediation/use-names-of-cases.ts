import { useAnswer } from '../../api/use-answer.ts'

/** The names of wards and agencies that cases have by number; null while they are read, or where they are gone. */
export interface NamesOfCases {
  readonly placeOf: (id: number | null) => string | null
  readonly agencyOf: (id: number | null) => string | null
}

/** Names for the numbers of wards and of referring agencies. */
export function useNamesOfCases(): NamesOfCases {
  const places = useAnswer('places.list', {}).data?.places ?? []
  const partners = useAnswer('partners.list', { edition: null }).data?.partners ?? []
  return {
    placeOf: (id) => places.find((place) => place.id === id)?.name ?? null,
    agencyOf: (id) => partners.find((partner) => partner.id === id)?.name ?? null,
  }
}
