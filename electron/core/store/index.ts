export { auditHeadOf } from './audit/audit-head.ts'
export { type AutomaticBackupKind, BACKUP_EXTENSION, KEPT_BACKUPS } from './backup/automatic-backups.ts'
export type { Holding } from './backup/holding.ts'
export { type ListedBackup, listBackups, listedBackupFile } from './backup/listed-backups.ts'
export {
  candidateFolder,
  discardCandidate,
  discardReplaced,
  listReplaced,
  replaceStore,
  returnToReplaced,
  settleStore,
} from './backup/replace-store.ts'
export { type BackupDescription, describeBackup, type RestoredBackup } from './backup/restore-backup.ts'
export { type Clock, SYSTEM_CLOCK } from './clock.ts'
export { type AtomicSaveOptions, saveAtomically } from './files/atomic-save.ts'
export { type Machine, refuseUnsuitableLocation } from './files/location-policy.ts'
export { ARGON2_KDF } from './keys/argon2-kdf.ts'
export { calibrateKdfMemoryMib, KDF_MEMORY_MIB } from './keys/kdf.ts'
export { checkNewPassphrase } from './keys/passphrase.ts'
export { newRecoveryKey } from './keys/recovery-key.ts'
export type { StoreSecret } from './keys/unlock.ts'
export { createStore, openStore, restoreBackup } from './open-store.ts'
export type * from './schema/index.ts'
export type { FieldSealer } from './sealing/field-sealer.ts'
export type { NewStoreOptions, Store, StoreOptions } from './store.types.ts'
export type { Command, Step, UnitOfWork } from './unit-of-work.types.ts'
export type { VerifyCheck, VerifyCheckName, VerifyResult } from './verify-store.ts'
