import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import type { SearchFound, SearchHit } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { countOf, countOrNo } from '../../../shared/text/counts.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { call, sentenceOf } from '../../api/call.ts'
import { routeOfPlace, useGoToPlace } from '../../app/place.ts'
import { routeAddress, useRouter } from '../../app/router.tsx'
import { PageHeader } from '../../components/page-header.tsx'

interface SearchPageProps {
  /** Null for the edition in use. */
  readonly edition: EditionId | null
  readonly startText: string
  readonly startEverywhere: boolean
}

/** Searches the whole plan while one types; each find leads to its cell or paragraph. */
export function SearchPage({ edition, startText, startEverywhere }: SearchPageProps) {
  const { note } = useRouter()
  const [text, setText] = useState(startText)
  const [everywhere, setEverywhere] = useState(startEverywhere)
  const sought = useDeferredValue(text)
  const input = { text: sought, edition, everywhere }
  const found = useQuery({
    queryKey: ['search.find', input],
    queryFn: () => call('search.find', input),
    enabled: sought.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const change = (next: { readonly text: string; readonly everywhere: boolean }): void => {
    setText(next.text)
    setEverywhere(next.everywhere)
    note({ name: 'search', ...next })
  }
  return (
    <search onKeyDown={moveThroughFinds}>
      <PageHeader title="Search" takesFocus={false} />
      <div className="stack">
        <div className="search-fields">
          <label htmlFor="search-text" className="visually-hidden">
            Search for
          </label>
          <input
            id="search-text"
            type="search"
            className="input search-text"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            ref={takeFocus}
            value={text}
            onChange={(event) => change({ text: event.target.value, everywhere })}
          />
          <label className="choice">
            <input
              type="checkbox"
              checked={everywhere}
              onChange={(event) => change({ text, everywhere: event.target.checked })}
            />
            <span>In every plan year</span>
          </label>
        </div>
        {found.isError && <p className="field-error">{sentenceOf(found.error)}</p>}
        <p role="status" className="quiet">
          {text.trim() === '' || found.data === undefined ? '' : summaryOf(found.data)}
        </p>
        {text.trim() === '' ? <HowToSearch /> : <Finds found={found.data} showsEditions={everywhere} />}
      </div>
    </search>
  )
}

function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

function summaryOf({ total, corrected, isLoosened, groups }: SearchFound): string {
  const instead = corrected.map(({ typed, used }) => `“${typed}” is not in the plan; “${used}” is shown.`)
  const some = isLoosened ? ['No place holds all the words; these hold some of them.'] : []
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  const best = shown < total ? [`The best ${shown} are shown.`] : []
  return [`${countOrNo(total, 'place')} found.`, ...instead, ...some, ...best].join(' ').replace(/^no/, 'No')
}

function HowToSearch() {
  return (
    <ul className="reading">
      <li>Type words or their beginnings; small slips are understood.</li>
      <li>Words in quotation marks must stand together, as in “noise at night”.</li>
      <li>The down arrow goes to the finds, Enter opens one, and Alt + Left comes back here.</li>
    </ul>
  )
}

function Finds({
  found,
  showsEditions,
}: Readonly<{ found: SearchFound | undefined; showsEditions: boolean }>) {
  if (found === undefined) return null
  return (
    <div className="stack-loose">
      {found.groups.map(({ title, edition, hits }) => (
        <section key={`${title} ${edition ?? ''}`} className="stack-tight" aria-label={title}>
          <h2>
            {title}
            {showsEditions && edition !== null && `, ${editionInWords(edition)}`}
            <span className="quiet small"> {countOf(hits.length, 'place')}</span>
          </h2>
          <ul className="ruled-list">
            {hits.map((hit, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place can be found twice, and the list is only read
              <li key={at}>
                <Find hit={hit} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Find({ hit }: Readonly<{ hit: SearchHit }>) {
  const goTo = useGoToPlace()
  const route = routeOfPlace(hit.place)
  const words = hit.pieces.map(({ text, isMatch }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity, and the text is only read
    isMatch ? <mark key={at}>{text}</mark> : text,
  )
  return (
    <>
      {route === null ? (
        <span>{words}</span>
      ) : (
        <a
          className="find"
          href={routeAddress(route)}
          onClick={(event) => {
            event.preventDefault()
            goTo(hit.place)
          }}
        >
          {words}
        </a>
      )}
      <p className="quiet small">{hit.where}</p>
    </>
  )
}

/** The arrows go from the field through the finds and back. */
function moveThroughFinds(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('#search-text, a.find')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  const next = at === -1 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
