export {
  getPartner,
  insertPartner,
  listPartners,
  replaceAliases,
  updatePartner,
} from './partner.repository.ts'
export {
  addPartner,
  addPartnerAlias,
  assignSpelling,
  deletePartner,
  mergePartners,
  removePartnerAlias,
  renamePartner,
} from './partner.service.ts'
