export { renderPdfInWorker } from './render-in-worker.ts'
export { type PdfOptions, renderPdf } from './render-pdf.ts'
