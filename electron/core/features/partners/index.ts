export { getPartner, listPartners } from './partner.repository.ts'
export {
  addPartner,
  addPartnerAlias,
  assignSpelling,
  deletePartner,
  mergePartners,
  removePartnerAlias,
  renamePartner,
} from './partner.service.ts'
