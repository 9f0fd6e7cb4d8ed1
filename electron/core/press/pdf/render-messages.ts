import type { PressDocument } from '../document-model.ts'

/** What the worker is started with. */
export interface RenderOrder {
  readonly document: PressDocument
  readonly fontsFolder: string
}

/** What the worker says, in this order: any number of the first two, then one of the last two. */
export type RenderMessage =
  | { readonly kind: 'progress'; readonly activity: string; readonly fraction: number | null }
  | { readonly kind: 'missing-character'; readonly code: string }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }
