import type { ReactNode } from 'react'

type GatePageProps = Readonly<{
  step?: string
  /** True for a page that shows two things side by side. */
  isWide?: boolean
  children: ReactNode
}>

/** A page that stands alone, before the store is open: one sheet in the middle and nothing around it. */
export function GatePage({ step, isWide = false, children }: GatePageProps) {
  return (
    <main className="gate">
      <div className={isWide ? 'gate-sheet gate-sheet-wide stack' : 'gate-sheet stack'}>
        <p className="gate-product">
          Saferplan
          {step !== undefined && <span>{step}</span>}
        </p>
        {children}
      </div>
    </main>
  )
}
