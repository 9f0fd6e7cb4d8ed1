import { useEffect, useRef } from 'react'
import type { SavedFile } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

/** A file that was just saved, with the way to it. */
export function SavedResult({ saved }: Readonly<{ saved: Extract<SavedFile, { kind: 'saved' }> }>) {
  const show = useCommand('documents.showInFolder')
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => result.current?.focus(), [])
  return (
    <div ref={result} tabIndex={-1}>
      <Notice>
        <div className="line-item">
          <p>
            Saved as <strong>{saved.name}</strong>.
          </p>
          <Button onClick={() => show.run({ file: saved.file })}>Show in folder</Button>
        </div>
        {saved.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        {show.refusal !== null && <p>{show.refusal}</p>}
      </Notice>
    </div>
  )
}
