export { exportEverything, exportWorkbook } from './export-everything.ts'
