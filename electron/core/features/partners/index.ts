export { getPartner, listPartners } from './partner.repository.ts'
export {
  addPartner,
  addPartnerAlias,
  deletePartner,
  mergePartners,
  removePartnerAlias,
  renamePartner,
} from './partner.service.ts'
