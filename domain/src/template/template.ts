/** A template of WhatsApp's as far as the rules read it, in the Cloud API's words. */
export interface Template {
  status: string
  category: string
  parameterFormat: 'positional' | 'named'
  components: readonly TemplateComponent[]
}

export interface TemplateComponent {
  type: string
  format?: string | undefined
  text?: string | undefined
  example?: unknown
  buttons?: readonly TemplateButton[] | undefined
}

export interface TemplateButton {
  type?: string | undefined
  text?: string | undefined
  url?: string | undefined
  example?: unknown
}

/** WhatsApp's limits for the filled-in texts, in UTF-16 code units. */
export const TEMPLATE_LIMITS = { header: 60, body: 1024, url: 2000 } as const

/** The part of this type, whatever the case of its name; undefined when the template has none. */
export function componentOf(
  template: Pick<Template, 'components'>,
  type: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS',
): TemplateComponent | undefined {
  return template.components.find((component) => component.type.toUpperCase() === type)
}

const placeholder = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g

/** A piece of a template's text: words that stand, or a placeholder by its name. */
export type Piece = { kind: 'words'; text: string } | { kind: 'placeholder'; name: string }

/** A text cut at its placeholders, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(placeholder)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) })
    pieces.push({ kind: 'placeholder', name: match[1] as string })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) })
  return pieces
}

/** The names of a text's placeholders, each once: positional ones by their number, as Meta fills them, named ones as they come. */
export function placeholdersOf(text: string): string[] {
  const names = [...new Set(piecesOf(text).flatMap((piece) => (piece.kind === 'placeholder' ? [piece.name] : [])))]
  return names.every((name) => /^\d+$/.test(name)) ? names.sort((a, b) => Number(a) - Number(b)) : names
}
