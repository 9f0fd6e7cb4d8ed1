import { createContext, useContext } from 'react'
import type { TableController } from './table-controller.ts'

/** The controller of the table around; it stays the same for as long as the table is shown. */
export const TableContext = createContext<TableController | null>(null)

export function useTable(): TableController {
  const controller = useContext(TableContext)
  if (controller === null) throw new Error('useTable stands outside the table')
  return controller
}
