import { type CivilDate, dateInWords } from '../../../../shared/kit/civil-date.ts'
import type { PressBlock, PressDocument } from '../../press/document-model.ts'

/** What is printed on the recovery sheet. */
export interface RecoverySheet {
  readonly storeName: string
  /** As it is typed: eight groups of four characters, then two, joined by hyphens. */
  readonly recoveryKey: string
  readonly madeOn: CivilDate
  /** Where the store lies on its computer. */
  readonly folder: string
}

const paragraph = (text: string): PressBlock => ({ kind: 'paragraph', runs: [{ text }] })

/** The sheet of paper that opens the store when the passphrase is forgotten. */
export function buildRecoverySheet({ storeName, recoveryKey, madeOn, folder }: RecoverySheet): PressDocument {
  const blocks: PressBlock[] = [
    { kind: 'heading', level: 1, text: 'Recovery sheet', inContents: false },
    paragraph(
      `For ${storeName}, made on ${dateInWords(madeOn)}. A sheet that is made later takes the place of this one.`,
    ),
    paragraph(`Place on the computer: ${folder}`),
    { kind: 'heading', level: 2, text: 'Recovery key', inContents: false },
    { kind: 'paragraph', runs: [{ text: recoveryKey, strong: true }], look: 'lead' },
    paragraph('Spaces, hyphens and capital or small letters make no difference when you type it.'),
    { kind: 'heading', level: 2, text: 'What to do with this sheet', inContents: false },
    {
      kind: 'list',
      ordered: true,
      points: [
        [paragraph('Put it into an envelope, seal it, and write the date across the seal.')],
        [paragraph('Give it to the person who keeps such things for the council, away from this computer.')],
        [
          paragraph(
            'Keep no copy on a computer. If you saved this sheet as a file, print it and delete the file.',
          ),
        ],
      ],
    },
    { kind: 'heading', level: 2, text: 'When the passphrase is forgotten', inContents: false },
    paragraph(
      'Start Saferplan, choose “Use recovery key”, and type the key. You then choose a new passphrase. Backups open with the sheet of the time when they were made.',
    ),
    paragraph(
      'Whoever holds this sheet and a copy of the store can read everything in it. Nobody can reset it: if the passphrase and this sheet are both lost, the information is gone.',
    ),
  ]
  return {
    title: 'Saferplan recovery sheet',
    publisher: 'Saferplan',
    subject: 'The recovery key of an encrypted store',
    date: madeOn,
    footer: 'Keep this sheet sealed and apart from the computer',
    cover: null,
    hasContents: false,
    parts: [{ orientation: 'portrait', blocks }],
  }
}
