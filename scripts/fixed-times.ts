import JSZip from 'jszip'

/** The instant that sample files say they were saved at, whenever they are made. */
const SAVED_AT = '2021-01-04T09:00:00Z'
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g
const PROPERTIES = new Set(['docProps/core.xml', 'meta.xml'])

/**
 * A workbook of Excel or OpenDocument with the same bytes whenever and wherever it is made: its times fixed, the program
 * without version and system, and no empty folders.
 */
export async function withFixedTimes(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const fixed = new JSZip()
  const date = new Date(SAVED_AT)
  for (const part of Object.values(zip.files)) {
    if (part.dir) continue
    const content = PROPERTIES.has(part.name)
      ? (await part.async('string'))
          .replace(INSTANT, SAVED_AT)
          .replace(/(<meta:generator>)[^</]*\/[^<]*(<)/, '$1LibreOffice$2')
      : await part.async('uint8array')
    // What an OpenDocument file is must stand first, and unpacked.
    const compression = part.name === 'mimetype' ? 'STORE' : 'DEFLATE'
    fixed.file(part.name, content, { date, compression, createFolders: false })
  }
  return fixed.generateAsync({ type: 'uint8array', platform: 'DOS' })
}
