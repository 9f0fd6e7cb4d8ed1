import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { selectedWords } from './editor/text-commands.ts'

const ADDRESS = /^https?:\/\/\S+$/u
const LONGEST_ADDRESS = 2_000

/** Asks where words lead to. Without selected words, the address itself is put in. */
export function LinkDialog({ editor, onClose }: Readonly<{ editor: Editor; onClose: () => void }>) {
  const old: unknown = editor.getAttributes('link')['href']
  const [address, setAddress] = useState(typeof old === 'string' ? old : '')
  const [error, setError] = useState<string>()

  function submit(): void {
    const given = withProtocol(address.trim())
    if (!ADDRESS.test(given) || given.length > LONGEST_ADDRESS) {
      setError('Type a web address without spaces, for example https://www.example.org/advice.')
      return
    }
    onClose()
    const link = { type: 'link', attrs: { href: given } }
    if (typeof old === 'string')
      editor.chain().focus().extendMarkRange('link').setMark('link', link.attrs).run()
    else if (selectedWords(editor) !== '') editor.chain().focus().setMark('link', link.attrs).run()
    else
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: given, marks: [link] })
        .run()
  }

  return (
    <FormDialog
      title="Link"
      submit="Set the link"
      onSubmit={submit}
      onClose={onClose}
      more={
        typeof old === 'string' && (
          <Button
            onClick={() => {
              onClose()
              editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
            }}
          >
            Take the link away
          </Button>
        )
      }
    >
      <TextField
        id="link-address"
        label="Web address"
        hint="It is printed in the plan. This app never opens it."
        value={address}
        onValue={setAddress}
        error={error}
        inputMode="url"
      />
    </FormDialog>
  )
}

/** "www.example.org" is an address to everyone but a computer. */
function withProtocol(address: string): string {
  return /^www\.\S+$/iu.test(address) ? `https://${address}` : address
}
