/** One shape of a figure, with its attributes as they are written and its words, if it has any. */
export interface SvgShape {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

export interface SvgFigure {
  readonly width: number
  readonly height: number
  readonly shapes: readonly SvgShape[]
}

const SHAPES = ['line', 'polyline', 'polygon', 'rect', 'circle', 'text']
const ELEMENT = /<([a-z]+)\b([^>]*?)(\/?)>([^<]*)/gi
const ATTRIBUTE = /([a-z][a-z0-9-]*)="([^"]*)"/gi
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/**
 * Reads a figure that is a flat list of shapes, as all of ours are. Throws where it is anything else or does not say its
 * sides: a bug of whoever drew it, and nothing of a figure may be left out in silence.
 */
export function readFigure(svg: string): SvgFigure {
  const [root, ...shapes] = [...svg.matchAll(ELEMENT)].map(
    ([, name = '', attributes = '', closed, text = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, plain(value)] as const),
      ),
      text: closed === '/' ? '' : plain(text),
    }),
  )
  const [width, height] = ['width', 'height'].map((side) => Number(root?.attributes.get(side)))
  if (root?.name !== 'svg' || !(Number(width) > 0) || !(Number(height) > 0))
    throw new Error('A figure does not say its width and height')
  const unknown = shapes.find(({ name }) => !SHAPES.includes(name))
  if (unknown !== undefined) throw new Error(`A figure has a ${unknown.name}, which cannot be drawn in Word`)
  return { width: Number(width), height: Number(height), shapes }
}

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
