import type { ICharacterStyleOptions } from 'docx'
import type { PressRun } from '../document-model.ts'
import { addressOf } from '../link-address.ts'
import { ACCENT, DELETED } from '../pdf/look.ts'

/** What the paragraph around a run does already: bold within bold would turn it off again (ECMA-376, 17.7.3). */
export interface RunSurroundings {
  readonly strong: boolean
  readonly emphasis: boolean
}

/** The named style of a run; null where it looks as its paragraph does. */
export function characterStyle(run: PressRun, around: RunSurroundings): ICharacterStyleOptions | null {
  const isStrong = run.strong === true && !around.strong
  const isEmphasised = run.emphasis === true && !around.emphasis
  const isLink = addressOf(run) !== null
  const words = [
    isLink ? 'Hyperlink' : '',
    run.change === 'inserted' ? 'Inserted Words' : run.change === 'deleted' ? 'Deleted Words' : '',
    isStrong ? 'Strong' : '',
    isEmphasised ? 'Emphasis' : '',
  ].filter((word) => word !== '')
  if (words.length === 0) return null
  const name = words.join(' ')
  const colour = run.change === 'deleted' ? DELETED : isLink || run.change === 'inserted' ? ACCENT : undefined
  return {
    id: name.replaceAll(' ', ''),
    name,
    quickFormat: true,
    run: {
      ...(isStrong ? { bold: true } : {}),
      ...(isEmphasised ? { italics: true } : {}),
      ...(colour === undefined ? {} : { color: colour.slice(1) }),
      ...(isLink || run.change === 'inserted' ? { underline: {} } : {}),
      ...(run.change === 'deleted' ? { strike: true } : {}),
    },
  }
}
