/** exceljs without its polyfills and file access, which ships no types of its own: the writer is the same. */
declare module 'exceljs/lib/exceljs.bare.js' {
  const exported: { readonly Workbook: typeof import('exceljs').Workbook }
  export = exported
}
