import path from 'node:path'
import { addPlace, setPopulation } from '../../electron/core/features/places/index.ts'
import { createFileReader, type FileReader } from '../../electron/core/intake/index.ts'
import type { Store, UnitOfWork } from '../../electron/core/store/index.ts'
import type { PlaceKind } from '../../shared/domain/places/index.ts'
import type { Progress } from '../../shared/kit/progress.ts'
import { RESOURCES } from '../resources.ts'
import { importReturnFile, type ReturnResult } from '../return-file.ts'
import { SAMPLE_DISTRICT, SAMPLE_WARDS } from './sample-wards.ts'

/** A partner's sample files: the name of its layout, and the ending of its files. */
export const SAMPLE_RETURNS: readonly (readonly [name: string, ending: string, layout: string])[] = [
  ['police-asb-by-ward', 'xlsx', 'Police: ASB by ward and month'],
  ['police-crime-crosstab', 'xlsx', 'Police: crime by ward and quarter'],
  ['police-hate-and-abuse', 'xlsx', 'Police: hate crime and domestic abuse'],
  ['bromfield-homes-cases', 'xlsx', 'Bromfield Homes: ASB cases'],
  ['trent-housing', 'xls', 'Trent Housing: ASB reports'],
  ['getin2it-sessions', 'xlsx', 'Getin2it: sessions'],
  ['fun-club-register', 'xlsx', 'Fun Club: register'],
  ['new-era-return', 'xlsx', 'New Era: quarterly return'],
  ['fire-small-fires', 'ods', 'Fire service: deliberate small fires'],
  ['castle-housing', 'csv', 'Castle Housing: fly-tipping'],
  ['health-attendances', 'tsv', 'Health: attendances'],
  ['partner-list', 'xlsx', 'List of partners'],
]

/** Gives the example its wards, and brings in every partner's files of two quarters. Answers what came of each. */
export async function writeSampleReturns(store: Store, progress: Progress): Promise<readonly ReturnResult[]> {
  await writeWards(store.unitOfWork)
  const results: ReturnResult[] = []
  const reader = readAhead(createFileReader())
  for (const quarter of [2, 3]) {
    for (const [name, ending, profile] of SAMPLE_RETURNS) {
      const file = path.join(RESOURCES, 'sample-returns', `${name}-${quarter}.${ending}`)
      const choice = { partnerId: null, frequency: 'quarterly', dueDays: 30 } as const
      results.push(
        await importReturnFile(
          store,
          { file, profile, layout: null, choice, isDryRun: false, makesBackup: false },
          progress,
          reader,
        ),
      )
    }
  }
  reader.close()
  return results
}

/** A reader whose next process starts while what the last one read is stored. */
function readAhead(reader: FileReader): FileReader {
  reader.prepare()
  return {
    ...reader,
    async readWorkbook(...file) {
      const workbook = await reader.readWorkbook(...file)
      reader.prepare()
      return workbook
    },
  }
}

async function writeWards(work: UnitOfWork): Promise<void> {
  const { name, population } = SAMPLE_DISTRICT
  await writePlace(work, { kind: 'district', name, isCityCentre: false, aliases: [] }, population)
  for (const { population: people, ...ward } of SAMPLE_WARDS)
    await writePlace(work, { kind: 'ward', ...ward }, people)
}

interface PlaceFace {
  readonly kind: PlaceKind
  readonly name: string
  readonly isCityCentre: boolean
  readonly aliases: readonly string[]
}

async function writePlace(
  work: UnitOfWork,
  face: PlaceFace,
  population: readonly [number, number],
): Promise<void> {
  const placeId = await addPlace(work, {
    ...face,
    aliases: [...face.aliases],
    code: null,
    from: null,
    until: null,
  })
  for (const [at, people] of population.entries()) {
    await setPopulation(work, {
      placeId,
      year: 2019 + at,
      population: people,
      source: 'Made up for the example',
    })
  }
}
