export {
  type Compared,
  type Comparison,
  comparePlans,
  everyCompared,
  isChanged,
  type Move,
} from './compare.ts'
export { type FactChange, type FactName, factsOf, namesIn } from './facts.ts'
export * from './list.ts'
export * from './mark-up.ts'
export { everyThing, everythingIn, type Thing, type Things, thingsOf } from './things.ts'
export { diffWords, type WordPiece } from './word-diff.ts'
