import path from 'node:path'

/** The read-only files that ship with the program. */
export const RESOURCES = path.resolve(import.meta.dirname, '../resources')
