import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { flushUnsaved } from '../../api/unsaved.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { usePeek } from '../../app/peek.tsx'
import { useRouter } from '../../app/router.tsx'
import { PreviewBeside } from './preview-beside.tsx'

/** Offers the paper from every page: beside the plan, or only what the page shows. */
export function usePreviewCommands(edition: EditionId | null): void {
  const { route, go } = useRouter()
  const peek = usePeek()

  async function previewThis(): Promise<void> {
    await flushUnsaved()
    go(route.name === 'priority' ? { name: 'documents', only: route.priorityId } : { name: 'documents' })
  }

  async function previewBeside(): Promise<void> {
    await flushUnsaved()
    peek.open({ title: 'Preview', content: <PreviewBeside edition={edition} route={route} /> })
  }

  useAppCommands([
    {
      id: 'documents.previewBeside',
      label: 'Preview the paper beside the plan',
      group: 'Everywhere',
      keys: ['Ctrl+Shift+P'],
      worksWhileTyping: true,
      // The documents page shows it already.
      isAvailable: route.name !== 'documents',
      run: () => void previewBeside(),
    },
    {
      id: 'documents.previewThis',
      label: route.name === 'priority' ? 'Preview and print this priority alone' : 'Preview and print',
      group: 'Everywhere',
      keys: ['Ctrl+P'],
      worksWhileTyping: true,
      run: () => void previewThis(),
    },
  ])
}
