export { listMediationEvents } from './evidence.repository.ts'
