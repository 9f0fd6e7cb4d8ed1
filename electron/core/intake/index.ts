export type { FileReader } from './file-reader.types.ts'
export { createFileReader, type FileReaderOptions, forkReader, type ReaderChannel } from './reader-host.ts'
export type { ReadRequest } from './reader-messages.ts'
export { readSuppliedWorkbook } from './returns/read-supplied.ts'
