import type { ReactNode } from 'react'

type NoticeProps = Readonly<{ tone?: 'plain' | 'warning' | 'problem'; children: ReactNode }>

/** Something to know before going on, set apart by a bar at its side. */
export function Notice({ tone = 'plain', children }: NoticeProps) {
  return <div className={tone === 'plain' ? 'notice' : `notice notice-${tone}`}>{children}</div>
}
