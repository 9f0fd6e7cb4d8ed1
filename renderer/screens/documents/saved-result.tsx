import { useEffect, useRef } from 'react'
import type { SavedFile } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

interface SavedResultProps {
  readonly saved: Extract<SavedFile, { kind: 'saved' }>
  /** True for a paper, which another program shows. */
  readonly canOpen?: boolean
}

/** A file that was just saved, with the ways to it. */
export function SavedResult({ saved, canOpen = false }: SavedResultProps) {
  const open = useCommand('documents.open')
  const show = useCommand('documents.showInFolder')
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => result.current?.focus(), [])
  const refusal = open.refusal ?? show.refusal
  return (
    <div ref={result} tabIndex={-1}>
      <Notice>
        <div className="line-item">
          <p>
            Saved as <strong>{saved.name}</strong>.
          </p>
          {canOpen && <Button onClick={() => open.run({ file: saved.file })}>Open</Button>}
          <Button onClick={() => show.run({ file: saved.file })}>Show in folder</Button>
        </div>
        {saved.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        {refusal !== null && <p role="status">{refusal}</p>}
      </Notice>
    </div>
  )
}
