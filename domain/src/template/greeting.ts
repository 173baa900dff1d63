import { componentOf, piecesOf, type Template } from './template.ts'

const names = /^(?:name|first_?name|customer(?:_?name)?|client|nome|nome_cliente|cliente)$/i
// “Ciao {{1}},” “Hello {{1}}!” “Gentile {{1}},”: a word or two, then whoever is meant.
const greeting = /^[\p{L}’' ]{2,24} $/u

/** The key of the field in which the customer is called by name, so that it can be filled in beforehand; null: none is recognised. */
export function nameField(template: Pick<Template, 'components'>): string | null {
  const [first, second, third] = piecesOf(componentOf(template, 'BODY')?.text ?? '')
  const called = piecesOf(componentOf(template, 'BODY')?.text ?? '').find(
    (piece) => piece.kind === 'placeholder' && names.test(piece.name),
  )
  if (called?.kind === 'placeholder') return `body.${called.name}`
  if (first?.kind !== 'words' || second?.kind !== 'placeholder') return null
  const isCalled = greeting.test(first.text) && third?.kind === 'words' && /^[,!.:]/.test(third.text)
  return isCalled ? `body.${second.name}` : null
}
