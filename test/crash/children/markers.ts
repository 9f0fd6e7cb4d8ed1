/** Made-up names that a day's work writes into a store: none of them may ever be readable on the disk. */
export const MARKERS = [
  'Quillfeather Zanziber',
  'Ombrosia Trickelbank',
  'Fenwright Pastorello',
  'Grizelda Mountjoyner',
  'Thaddeus Wimblestock',
  'Marguerita Oldcastell',
  'Barnaby Swithinbanks',
  'Peregrine Duckworthy',
  'Clementina Rosethorn',
  'Hezekiah Butterworts',
] as const
