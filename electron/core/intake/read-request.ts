/** Parent to reader: the one file that this reader is for. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  /** As what it is to be read: as a plan, or as a partner's spreadsheet. */
  readonly wanted: 'plan' | 'workbook'
}

/** Whether a message is a request. By hand, because the reader is to start without a schema library. */
export function isReadRequest(message: unknown): message is ReadRequest {
  if (typeof message !== 'object' || message === null) return false
  const { bytes, wanted } = message as Readonly<Record<string, unknown>>
  return bytes instanceof Uint8Array && (wanted === 'plan' || wanted === 'workbook')
}
