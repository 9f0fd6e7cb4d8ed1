/// <reference path="./pdfmake-modules.d.ts" />
import svgModule from 'pdfmake/js/3rd-party/svg-to-pdfkit.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import styleModule from 'pdfmake/js/StyleContextStack.js'
import measureModule from 'pdfmake/js/SVGMeasure.js'
import breakerModule from 'pdfmake/js/TextBreaker.js'

/**
 * The only door to pdfmake's inside. We take from it what it does well (fonts and their subsets, line-break rules, SVG,
 * the file's objects) and leave its page layout, which can lose text without a word: pages are made up by our own code.
 *
 * Node hands a CommonJS module over as a whole, a bundler may already have taken its `default` out.
 */
function content<T>(module: { readonly default: T } | T): T {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module
}

export const PdfmakeDocument = content(documentModule)
export const TextBreaker = content(breakerModule)
export const StyleContextStack = content(styleModule)
export const SvgMeasure = content(measureModule)
export const drawSvg = content(svgModule)
