import type { WardFiguresView } from '../../../shared/contract/index.ts'
import type { AreaPicture, Observation, PictureByWard } from '../../../shared/domain/places/index.ts'
import { changeInWords } from '../../../shared/text/change-sentences.ts'
import {
  AGAINST_WORDS,
  populationInWords,
  rateInWords,
  sourceInWords,
} from '../../../shared/text/ward-words.ts'
import { Link } from '../../app/link.tsx'
import { Mark } from '../../components/mark.tsx'
import { TableRegion } from '../../components/table-region.tsx'

interface WardTableProps {
  readonly picture: PictureByWard
  readonly files: WardFiguresView['files']
}

/** The figures of each ward in the order of the chart, and below them those of the larger areas. */
export function WardTable({ picture, files }: WardTableProps) {
  const { wards, district, wider } = picture
  return (
    <TableRegion label="Figures by ward">
      <table className="table" aria-labelledby="picture-heading">
        <thead>
          <tr>
            <th scope="col">Ward</th>
            <th scope="col" className="figures">
              Count
            </th>
            <th scope="col" className="figures">
              Rate (95% limits)
            </th>
            <th scope="col">Against the district</th>
            <th scope="col">Population</th>
            <th scope="col" className="figures">
              Last year
            </th>
            <th scope="col">Against last year</th>
            <th scope="col">Where from</th>
          </tr>
        </thead>
        <tbody>
          {wards.map((ward) => (
            <AreaRow
              key={ward.place.id}
              name={ward.place.name}
              area={ward}
              files={files}
              marks={[...(ward.isHotspot ? ['Hotspot'] : []), ...(ward.isAmongTop ? ['Most counted'] : [])]}
              against={ward.against === null ? '' : AGAINST_WORDS[ward.against]}
              population={ward.population === null ? 'Not known' : populationInWords(ward.population)}
            />
          ))}
        </tbody>
        <tfoot>
          {district !== null && (
            <AreaRow
              name={district.place?.name ?? 'Wards together'}
              area={district}
              files={files}
              population={peopleOf(district)}
            />
          )}
          {wider.map((area) => (
            <AreaRow
              key={area.place.id}
              name={area.place.name}
              area={area}
              files={files}
              population={peopleOf(area)}
            />
          ))}
        </tfoot>
      </table>
    </TableRegion>
  )
}

function peopleOf({ rate }: AreaPicture): string {
  return rate === null ? 'Not known' : rate.population.toLocaleString('en-GB')
}

interface AreaRowProps {
  readonly name: string
  readonly area: AreaPicture
  readonly files: WardFiguresView['files']
  readonly population: string
  readonly marks?: readonly string[]
  readonly against?: string
}

function AreaRow({ name, area, files, population, marks = [], against = '' }: AreaRowProps) {
  const { count, rate, change } = area
  return (
    <tr>
      <th scope="row">
        {name}
        {marks.map((mark) => (
          <span key={mark}>
            {' '}
            <Mark tone={mark === 'Hotspot' ? 'warning' : 'note'}>{mark}</Mark>
          </span>
        ))}
      </th>
      <td className="figures">{count === null ? 'Not known' : count.toLocaleString('en-GB')}</td>
      <td className="figures">{rate === null ? '' : rateInWords(rate)}</td>
      <td>{against}</td>
      <td>{population}</td>
      <td className="figures">{change.before?.value.toLocaleString('en-GB') ?? ''}</td>
      <td>{changeInWords(change, 'count')}</td>
      <td>
        <Sources area={area} files={files} />
      </td>
    </tr>
  )
}

/** The cell of one figure; of many, the first, and the others on demand. */
function Sources({
  area: { parts },
  files,
}: Readonly<{ area: AreaPicture; files: WardFiguresView['files'] }>) {
  const [first, ...others] = parts
  if (first === undefined) return null
  if (others.length === 0) return <Source part={first} files={files} />
  return (
    <details>
      <summary>{`${parts.length} figures from ${sourceInWords(first, files)}`}</summary>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <Source part={part} files={files} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Where one figure stood, with the way to the page of its file. */
function Source({ part, files }: Readonly<{ part: Observation; files: WardFiguresView['files'] }>) {
  const words = sourceInWords(part, files)
  if (part.source === null) return words
  return <Link to={{ name: 'return', importId: part.source.importId, cell: part.source.cell }}>{words}</Link>
}
