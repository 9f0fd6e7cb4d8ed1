import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import { listIndent } from './paragraph-styles.ts'
import { twips } from './units.ts'

/** Word knows nine levels of lists; what is deeper stands in the ninth. */
export const DEEPEST_LEVEL = 9

/** The list of a paragraph as the library names it. */
export interface ListInstance {
  readonly reference: string
  readonly instance: number
}

/** Gives each list its own numbers; all lists of bullets share theirs. */
export class ListBook {
  #count = 0

  open(isOrdered: boolean, isInTable: boolean): ListInstance {
    this.#count += isOrdered ? 1 : 0
    return { reference: reference(isOrdered, isInTable), instance: isOrdered ? this.#count : 0 }
  }

  /** The numbering of the document. */
  options(): INumberingOptions {
    const config = [false, true].flatMap((isInTable) =>
      [false, true].map((isOrdered) => ({
        reference: reference(isOrdered, isInTable),
        levels: Array.from({ length: DEEPEST_LEVEL }, (_, level) => ({
          level,
          format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
          text: isOrdered ? `%${level + 1}.` : level % 2 === 0 ? '•' : '–',
          alignment: AlignmentType.LEFT,
          style: {
            paragraph: {
              indent: {
                left: twips(listIndent(isInTable) * (level + 1)),
                hanging: twips(listIndent(isInTable)),
              },
            },
          },
        })),
      })),
    )
    return { config }
  }
}

function reference(isOrdered: boolean, isInTable: boolean): string {
  return `${isInTable ? 'table ' : ''}${isOrdered ? 'numbers' : 'bullets'}`
}
