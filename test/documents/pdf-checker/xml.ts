import { Parser } from 'htmlparser2'

/** Says what is wrong with XML, or null: tags that do not match, bare "&" and "<", characters that XML forbids. */
export function xmlFault(xml: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
    return 'it holds a forbidden character'
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return 'it holds a bare "&"'
  if (/<(?![/?!a-z_])/i.test(xml)) return 'it holds a bare "<"'
  const open: string[] = []
  let fault: string | null = null
  const parser = new Parser(
    {
      onopentagname: (name) => open.push(name),
      onclosetag: (name, implied) => {
        const last = open.pop()
        if (last !== name || (implied && !xml.includes('/>')))
          fault ??= `"${name}" closes "${last ?? 'nothing'}"`
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const opened = xml.match(/<[a-z_][^>]*[^/]>/gi)?.length ?? 0
  const closed = xml.match(/<\/[a-z_]/gi)?.length ?? 0
  if (opened !== closed) fault ??= `${opened} tags are opened and ${closed} closed`
  return fault
}
