export type { FileReader } from './file-reader.types.ts'
export type { ReadRequest } from './read-request.ts'
export { createFileReader, type FileReaderOptions, forkReader, type ReaderChannel } from './reader-host.ts'
export { readSuppliedWorkbook } from './returns/read-supplied.ts'
