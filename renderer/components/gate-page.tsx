import type { ReactNode } from 'react'

/** A page that stands alone, before the store is open: one sheet in the middle and nothing around it. */
export function GatePage({ step, children }: Readonly<{ step?: string; children: ReactNode }>) {
  return (
    <main className="gate">
      <div className="gate-sheet stack">
        <p className="gate-product">
          Saferplan
          {step !== undefined && <span>{step}</span>}
        </p>
        {children}
      </div>
    </main>
  )
}
