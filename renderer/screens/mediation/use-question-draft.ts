import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { EditedQuestions } from '../../../shared/domain/mediation/index.ts'
import { call } from '../../api/call.ts'
import { tellTyping } from '../../api/typing.ts'
import { registerUnsaved } from '../../api/unsaved.ts'

/**
 * Keeps questions that are being edited aside in the store before the app locks and when the page is left, so that
 * nothing typed is lost and no version is made that nobody asked for. `changed` is null while nothing differs from the
 * version in use. Answers the way to forget the draft.
 */
export function useQuestionDraft(changed: EditedQuestions | null): () => Promise<void> {
  const client = useQueryClient()
  const latest = useRef(changed)
  const place = useRef({})
  useEffect(() => {
    latest.current = changed
    tellTyping(place.current, changed !== null)
  })
  const keep = useRef(async (questions: EditedQuestions | null): Promise<void> => {
    client.setQueryData(['mediation.questions.draft', {}], questions)
    await call('mediation.questions.keepDraft', { questions })
  })
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
