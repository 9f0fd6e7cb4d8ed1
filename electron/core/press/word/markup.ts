import { BuilderElement, type IXmlableObject, Run, type XmlComponent } from 'docx'

export type MarkupNode = Record<string, unknown> | string

/** An element as the library writes it out: for what it has no words of its own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly MarkupNode[] = [],
): Record<string, unknown> {
  const listed = Object.keys(attributes).length === 0 ? [] : [{ _attr: attributes }]
  return { [name]: [...listed, ...children] }
}

/** A run of such elements, to stand in a paragraph. */
export class MarkupRun extends Run {
  readonly #children: readonly MarkupNode[]

  constructor(children: readonly MarkupNode[]) {
    super({})
    this.#children = children
  }

  override prepForXml(): IXmlableObject {
    return element('w:r', {}, this.#children)
  }
}

/** An element with a value, as most of Word's properties are. */
export function valueElement(name: string, value: string): XmlComponent {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })
}
