import { memo, type ReactNode } from 'react'
import type {
  DocumentView,
  ViewBlock,
  ViewCell,
  ViewParagraph,
} from '../../../shared/domain/imports/index.ts'

/** The file as it stands: headings, paragraphs and tables, only to read. Drawn once; marks are put on afterwards. */
export const DocumentPane = memo(function DocumentPane({ view }: Readonly<{ view: DocumentView }>) {
  return (
    <>
      {view.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the file never changes
        <Block key={at} block={block} />
      ))}
      {view.isCut && (
        <p className="quiet">The file goes on. All of it was read; only its beginning is shown here.</p>
      )}
    </>
  )
})

function Block({ block }: Readonly<{ block: ViewBlock }>) {
  switch (block.kind) {
    case 'paragraph':
      return <Line paragraph={block.paragraph} />
    case 'sheet':
      return (
        <h3 data-places={block.place} data-anchor={block.place}>
          Sheet {block.name}
          {block.hidden && ' (hidden)'}
        </h3>
      )
    case 'note':
      return block.paragraphs.map((paragraph) => <Line key={paragraph.place} paragraph={paragraph} isSmall />)
    case 'table':
      return <FileTable label={block.label} rows={block.rows} />
  }
}

/** A paragraph outside tables. All headings have one level here: the page has its own outline. */
function Line({ paragraph, isSmall = false }: Readonly<{ paragraph: ViewParagraph; isSmall?: boolean }>) {
  const { place, headingLevel, list, isQuotation } = paragraph
  const attributes = { 'data-places': place, 'data-anchor': place }
  if (headingLevel !== null) {
    return (
      <h3 {...attributes} className={`file-heading file-heading-${Math.min(headingLevel, 3)}`}>
        <Runs paragraph={paragraph} />
      </h3>
    )
  }
  const classes = [
    isSmall ? 'small' : '',
    isQuotation ? 'file-quotation' : '',
    list === null ? '' : 'file-point',
  ]
  return (
    <p {...attributes} className={classes.filter((name) => name !== '').join(' ')}>
      {list !== null && <span aria-hidden="true">{list.ordered ? '– ' : '• '}</span>}
      <Runs paragraph={paragraph} />
    </p>
  )
}

function Runs({ paragraph: { runs } }: Readonly<{ paragraph: ViewParagraph }>): ReactNode {
  return runs.map(({ text, strong, emphasis }, at) => {
    const classes = [strong ? 'file-strong' : '', emphasis ? 'file-emphasis' : '']
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the file never changes
      <span key={at} className={classes.filter((name) => name !== '').join(' ')}>
        {text}
      </span>
    )
  })
}

function FileTable({ label, rows }: Readonly<{ label: string; rows: readonly (readonly ViewCell[])[] }>) {
  return (
    <table className="file-table" aria-label={label}>
      <tbody>
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the file never changes
          <tr key={at} data-anchor={cells.flatMap(placesOf).join(' ')}>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the file never changes
              <FileCell key={column} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FileCell({ cell }: Readonly<{ cell: ViewCell }>) {
  const { isHeader, rowSpan, colSpan, paragraphs } = cell
  const content = paragraphs.map((paragraph) => (
    <p key={paragraph.place} data-places={paragraph.place}>
      {paragraph.list !== null && <span aria-hidden="true">{paragraph.list.ordered ? '– ' : '• '}</span>}
      <Runs paragraph={paragraph} />
    </p>
  ))
  const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) }
  const isEmpty = paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))
  return isHeader && !isEmpty ? (
    <th scope="col" {...spans}>
      {content}
    </th>
  ) : (
    <td {...spans}>{content}</td>
  )
}

function placesOf(cell: ViewCell): string[] {
  return cell.paragraphs.map(({ place }) => place)
}
