/**
 * The two inner modules of pdfmake that we build on, as far as we use them. pdfmake is pinned to one version, because
 * these are not part of its public face. Both are CommonJS: `export =` stands for `module.exports`.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  const exported: { readonly default: typeof import('./pdfmake-inner.types.ts').PdfmakeDocument }
  export = exported
}

declare module 'pdfmake/js/TextBreaker.js' {
  const exported: { readonly default: typeof import('./pdfmake-inner.types.ts').TextBreaker }
  export = exported
}

declare module 'pdfmake/js/StyleContextStack.js' {
  const exported: { readonly default: typeof import('./pdfmake-inner.types.ts').StyleContextStack }
  export = exported
}

declare module 'pdfmake/js/SVGMeasure.js' {
  const exported: { readonly default: typeof import('./pdfmake-inner.types.ts').SvgMeasure }
  export = exported
}

declare module 'pdfmake/js/3rd-party/svg-to-pdfkit.js' {
  const exported: { readonly default: typeof import('./pdfmake-inner.types.ts').drawSvg }
  export = exported
}
