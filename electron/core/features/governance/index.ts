export { findingsOf } from './finding-view.ts'
