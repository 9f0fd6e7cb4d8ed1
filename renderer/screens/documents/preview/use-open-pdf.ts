import { useEffect, useState } from 'react'
import { type OpenPdf, openPdf } from './open-pdf.ts'

interface Opened {
  /** The PDF that is shown; the one before stays until the next can be. */
  readonly pdf: OpenPdf | null
  readonly hasFailed: boolean
}

/** Opens a PDF to be shown, and closes it when it is not shown any more. */
export function useOpenPdf(bytes: Uint8Array | undefined): Opened {
  const [opened, setOpened] = useState<Opened>({ pdf: null, hasFailed: false })
  useEffect(() => {
    if (bytes === undefined) return
    let isWanted = true
    openPdf(bytes).then(
      (pdf) => {
        if (isWanted) setOpened({ pdf, hasFailed: false })
        else pdf.close()
      },
      () => {
        if (isWanted) setOpened({ pdf: null, hasFailed: true })
      },
    )
    return () => {
      isWanted = false
    }
  }, [bytes])
  const { pdf } = opened
  useEffect(() => () => pdf?.close(), [pdf])
  return opened
}
