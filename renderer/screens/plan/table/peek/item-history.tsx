import type { ItemDetailView } from '../../../../../shared/contract/index.ts'
import { momentInWords } from '../../../../../shared/text/moment-words.ts'

/** Where an entry came from, and what was done to it since, in plain words. */
export function ItemHistory({ sources, changes }: Pick<ItemDetailView, 'sources' | 'changes'>) {
  const files = [...new Set(sources.map(({ fileName, place }) => `${fileName}, ${place}`))]
  return (
    <details className="item-history">
      <summary>Where it came from, and what was changed</summary>
      {files.length === 0 ? (
        <p>Typed here.</p>
      ) : (
        <ul>
          {files.map((file) => (
            <li key={file}>From {file}</li>
          ))}
        </ul>
      )}
      <ol className="ruled-list">
        {changes.map(({ at, what, before, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read whole each time, and a moment may come twice
          <li key={index}>
            {momentInWords(at)}: {what}
            {before !== null && after !== null && (
              <p className="quiet">
                <del>{before}</del> <ins>{after}</ins>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
