/** A ward of the example, with made-up numbers of residents. */
export interface SampleWard {
  readonly name: string
  readonly isCityCentre: boolean
  readonly aliases: readonly string[]
  /** Residents in the middle of 2019 and of 2020. */
  readonly population: readonly [in2019: number, in2020: number]
}

/** The wards that the example's partners send figures of. */
export const SAMPLE_WARDS: readonly SampleWard[] = [
  { name: 'Boley Park', isCityCentre: false, aliases: [], population: [4610, 4650] },
  { name: 'Chadsmead', isCityCentre: false, aliases: [], population: [3790, 3810] },
  { name: 'Chasetown', isCityCentre: false, aliases: [], population: [4270, 4300] },
  { name: 'Curborough', isCityCentre: false, aliases: ['Curboro'], population: [4720, 4760] },
  { name: 'Leomansley', isCityCentre: false, aliases: [], population: [6880, 6990] },
  { name: "St John's", isCityCentre: true, aliases: ['Saint Johns'], population: [5740, 5800] },
  { name: 'Stowe', isCityCentre: true, aliases: [], population: [5330, 5380] },
  {
    name: 'Summerfield',
    isCityCentre: false,
    aliases: ['Summerfield & All Saints'],
    population: [6020, 6070],
  },
]

/** Made-up residents of the whole district, of which these wards are a part. */
export const SAMPLE_DISTRICT = { name: 'Lichfield District', population: [104_800, 105_600] } as const
