/**
 * The rooms of the house and what each may import. A file belongs to the first room whose `files` matches its path;
 * a file that no room covers is an error. `may` lists path patterns of our own files and names of packages;
 * `node:` stands for Node's own modules.
 */
export interface Room {
  readonly name: string
  readonly files: RegExp
  readonly may: readonly (RegExp | string)[] | 'anything'
  /** What to do instead, printed with the error. */
  readonly remedy: string
}

const KIT = /^shared\/kit\//
const DOMAIN_INDEX = /^shared\/domain\/[a-z]+\/(index|ids|content|text|inputs|inputs\/fields)\.ts$/
const CONTRACT = /^shared\/contract\//
const STORE = /^electron\/core\/store\//
const TEXT = /^shared\/text\//

/** The room of one feature: its own files, and of other features only their index. */
function feature(area: string, further: readonly (RegExp | string)[] = []): Room {
  return {
    name: `feature ${area}`,
    files: new RegExp(`^electron/core/features/${area}/`),
    may: [
      new RegExp(`^electron/core/features/${area}/`),
      /^electron\/core\/features\/[a-z]+\/index\.ts$/,
      STORE,
      /^shared\//,
      /^electron\/core\/(router|policy|handler)\.types\.ts$/,
      'kysely',
      'zod',
      'node:',
      ...further,
    ],
    remedy:
      "A feature may use its own files, the store, shared code, and other features through their index.ts. Move what is shared to shared/domain, or export it from the other feature's index.",
  }
}

export const ROOMS: readonly Room[] = [
  {
    name: 'shared/kit',
    files: /^shared\/kit\//,
    may: [KIT, '@internationalized/date'],
    remedy: 'The kit is at the bottom: it may import nothing of ours but itself.',
  },
  {
    name: 'shared/domain',
    files: /^shared\/domain\//,
    may: [KIT, DOMAIN_INDEX, 'zod'],
    remedy:
      'Rules are pure: kit, zod, files of their own area, and other areas through their index. Put I/O into electron/core.',
  },
  {
    name: 'shared/contract',
    files: CONTRACT,
    may: [KIT, CONTRACT, /^shared\/domain\//, 'zod'],
    remedy: 'The contract knows the domain and the kit only.',
  },
  {
    name: 'shared/text',
    files: TEXT,
    may: [KIT, TEXT, /^shared\/domain\//],
    remedy: 'Words know the domain only.',
  },
  {
    name: 'core/store',
    files: STORE,
    may: [
      KIT,
      STORE,
      /^shared\/domain\//,
      'kysely',
      'better-sqlite3-multiple-ciphers',
      'hash-wasm',
      'node:',
      'zod',
    ],
    remedy: 'The store knows nothing of features. Pass what it needs as an argument.',
  },
  {
    name: 'core/intake',
    files: /^electron\/core\/intake\//,
    may: [
      KIT,
      /^electron\/core\/intake\//,
      /^shared\/domain\/imports\//,
      // What a reader gives back, and none of what is made of it.
      /^shared\/domain\/returns\/(sheet|pack-rows)\.ts$/,
      'mammoth',
      'hucre',
      'papaparse',
      'htmlparser2',
      'domhandler',
      'zod',
      'node:',
    ],
    remedy:
      'The reader has no key and no store: it gives plain data back, and features/imports makes sense of it.',
  },
  {
    name: 'core/press',
    files: /^electron\/core\/press\//,
    may: [KIT, /^electron\/core\/press\//, 'pdfmake', 'exceljs', 'docx', 'jszip', 'zod', 'node:'],
    remedy: 'Press knows fonts and pages, nothing of plans: build a document model in features/documents.',
  },
  feature('documents', [/^electron\/core\/press\//]),
  feature('imports', [/^electron\/core\/intake\//]),
  ...[
    'plan',
    'partners',
    'measures',
    'activities',
    'places',
    'returns',
    'survey',
    'mediation',
    'governance',
    'search',
    'views',
    'spelling',
    'vault',
  ].map((area) => feature(area)),
  {
    name: 'core entry and router',
    files: /^electron\/core\/[^/]+\.ts$/,
    may: [/^electron\/core\//, /^shared\//, 'zod', 'node:'],
    remedy: 'The router wires the core together; it never imports electron or a screen.',
  },
  {
    name: 'electron/main',
    files: /^electron\/main\//,
    may: [/^electron\/main\//, CONTRACT, KIT, 'electron', 'zod', 'node:'],
    remedy:
      'Main wires and decides nothing. Put the work into electron/core and call it through the contract.',
  },
  {
    name: 'electron/preload',
    files: /^electron\/preload\//,
    may: [CONTRACT, KIT, 'electron'],
    remedy: 'The preload only passes calls on.',
  },
  {
    name: 'cli',
    files: /^cli\//,
    may: [/^cli\//, /^electron\/core\//, /^shared\//, 'package.json', 'zod', 'node:'],
    remedy: 'The command line uses the same core as the app.',
  },
  {
    name: 'renderer/api',
    files: /^renderer\/api\//,
    may: [/^renderer\/api\//, /^shared\//, 'react', '@tanstack/react-query'],
    remedy: 'The api passes calls to the core; it knows no screen.',
  },
  {
    name: 'renderer/components',
    files: /^renderer\/components\//,
    // Charts are data of their own and know nothing of plans either.
    may: [/^renderer\/components\//, /^shared\/domain\/charts\/index\.ts$/, KIT, TEXT, 'react'],
    remedy: 'Components know nothing of plans. Pass what they show as props from the screen.',
  },
  {
    name: 'renderer/clipboard',
    files: /^renderer\/clipboard\//,
    may: [/^renderer\/clipboard\//, /^shared\//, 'htmlparser2', 'domhandler', 'papaparse'],
    remedy: 'The clipboard readers turn text into data: they know no page, no screen and no call.',
  },
  {
    name: 'renderer/spelling',
    files: /^renderer\/spelling\//,
    may: [
      /^renderer\/spelling\//,
      /^shared\//,
      /^resources\/words\//,
      'nspell',
      'node_modules/dictionary-en-gb',
    ],
    remedy: 'Spelling looks at the page and asks its worker; screens and calls stay in renderer/app.',
  },
  {
    name: 'renderer/screens and app',
    files: /^renderer\/(screens|app)\//,
    may: [
      /^renderer\//,
      /^shared\//,
      'react',
      'react-dom',
      '@tanstack/react-query',
      '@tiptap',
      'htmlparser2',
      'domhandler',
      'papaparse',
      'pdfjs-dist',
      'nspell',
    ],
    remedy:
      'renderer may not import electron. Add the operation to shared/contract and call it through renderer/api.',
  },
  {
    name: 'renderer/styles',
    files: /^renderer\/[a-z-]+\.(ts|tsx)$|^renderer\/styles\//,
    may: [/^renderer\//, KIT, 'react', 'react-dom'],
    remedy: 'Entry and styles only start the app.',
  },
  { name: 'test', files: /^test\//, may: 'anything', remedy: '' },
  {
    name: 'scripts',
    files: /^scripts\//,
    may: [/^scripts\//, /^test\//, 'docx', 'hucre', 'jszip', 'papaparse', 'playwright-core', 'node:'],
    remedy: 'Scripts start things.',
  },
  { name: 'configuration', files: /^[a-z.]+\.config\.ts$/, may: 'anything', remedy: '' },
]

/** The room that a file belongs to. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => room.files.test(file))
}

/** Whether a room may import a target: one of our own paths, a package's name, or "node:...". */
export function isAllowed(room: Room, file: string, target: string): boolean {
  const sameArea = /^shared\/domain\/[a-z]+\//.exec(file)?.[0]
  if (sameArea !== undefined && target.startsWith(sameArea)) return true
  if (room.may === 'anything') return true
  return room.may.some((rule) => {
    if (rule instanceof RegExp) return !isPackage(target) && rule.test(target)
    if (!isPackage(target)) return false
    return rule === 'node:' ? target.startsWith('node:') : target === rule || target.startsWith(`${rule}/`)
  })
}

function isPackage(target: string): boolean {
  return (
    target.startsWith('node:') || !/^(shared|electron|cli|renderer|test|scripts|resources)\//.test(target)
  )
}
