export {
  type BroughtIn,
  bringInReturn,
  type ProfileChoice,
  type ReturnToBringIn,
} from './bring-in.service.ts'
export { type CheckedReturn, checkReturn } from './check-return.ts'
export { type AwaitedReturn, listAwaitedReturns } from './expected-returns.ts'
export { chosenTable, type HeldReturn } from './held-return.ts'
export { listProfiles, type ReturnProfile } from './profile.repository.ts'
export { pastedFile, readSuppliedFile, type SuppliedFile } from './read-file.ts'
export { chooseProfile, type Knowledge, lookAtWorkbook } from './read-return.ts'
export { getReadingContext } from './reading-context.ts'
export { getReturn, listReturns, type ReturnRecord } from './return.repository.ts'
export { cellProblems } from './row-words.ts'
export { dependantsOf, undoReturn, undoReturnStep } from './undo-return.service.ts'
