import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { EditedQuestions, FormVersion, QuestionDraft } from '../../../shared/domain/mediation/index.ts'
import { call } from '../../api/call.ts'
import { tellTyping } from '../../api/typing.ts'
import { registerUnsaved } from '../../api/unsaved.ts'

/** Edited questions with the version that they were begun from. */
export function draftFrom({ number, questions }: FormVersion, edited: EditedQuestions): QuestionDraft {
  return { from: { number, questions }, questions: edited }
}

/** Keeps a draft aside in the store, or with null forgets it, and shows it as the one that there is. */
export async function keepDraft(client: QueryClient, draft: QuestionDraft | null): Promise<void> {
  const show = () => client.setQueryData(['mediation.questions.draft', {}], draft)
  show()
  await call('mediation.questions.keepDraft', { draft })
  // What was asked before may have been answered in between.
  show()
}

/**
 * Keeps questions that are being edited aside in the store before the app locks and when the page is left, so that
 * nothing typed is lost and no version is made that nobody asked for. `changed` is null while nothing differs from the
 * version in use. Answers the way to forget the draft.
 */
export function useQuestionDraft(changed: EditedQuestions | null, inUse: FormVersion): () => Promise<void> {
  const client = useQueryClient()
  const latest = useRef<QuestionDraft | null>(null)
  const place = useRef({})
  useEffect(() => {
    latest.current = changed === null ? null : draftFrom(inUse, changed)
    tellTyping(place.current, changed !== null)
  })
  const keep = useRef((draft: QuestionDraft | null): Promise<void> => keepDraft(client, draft))
  useEffect(() => {
    const flush = async (): Promise<void> => {
      if (latest.current !== null) await keep.current(latest.current)
    }
    const forget = registerUnsaved(flush)
    const typed = place.current
    return () => {
      tellTyping(typed, false)
      void flush().then(forget, forget)
    }
  }, [])
  return async () => {
    latest.current = null
    await keep.current(null)
  }
}
