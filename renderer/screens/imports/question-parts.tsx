import { useId, useState } from 'react'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { Button } from '../../components/button.tsx'
import type { Answers, ReviewQuestion } from './review-steps.ts'

interface QuestionPartsProps {
  readonly question: ReviewQuestion
  /** The answer for all that have none of their own. */
  readonly answer: string
  readonly apart: Answers
  readonly onApart: (id: string, value: string) => void
  readonly onPoint: (places: readonly string[] | null) => void
}

/** So few are shown without being asked for. */
const FEW = 2

/** The things that one question is about: shown on demand, each with the same choices, its place marked while it has focus. */
export function QuestionParts({ question, answer, apart, onApart, onPoint }: QuestionPartsProps) {
  const { parts, choices } = question
  const hasOwn = parts.some(({ id }) => (apart[id] ?? answer) !== answer)
  const standsNowhere = parts.every(({ places }) => places.length === 0)
  const [isOpen, setOpen] = useState(hasOwn || standsNowhere || parts.length <= FEW)
  const listId = useId()
  return (
    <div className="stack-tight">
      <Button look="quiet" aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide each of them' : `Look at each of the ${parts.length}`}
      </Button>
      <ul id={listId} className="ruled-list question-parts" hidden={!isOpen}>
        {parts.map(({ id, words, where, places }) => (
          <li
            key={id}
            className="question-part"
            onFocus={() => onPoint(places.length === 0 ? null : places)}
            onBlur={() => onPoint(null)}
          >
            <span>
              <q className="question-words">{words}</q>
              {where !== words && <span className="quiet small">{sentenceCase(where)}</span>}
            </span>
            <select
              className="select"
              aria-label={`Answer for: ${words}`}
              value={apart[id] ?? answer}
              onChange={(event) => onApart(id, event.target.value)}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </div>
  )
}
