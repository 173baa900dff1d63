import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WhatsAppText } from './whatsapp-text.tsx'

const html = (text: string) => renderToStaticMarkup(<WhatsAppText text={text} />)
const known = new Set(['div', 'p', 'strong', 'em', 's', 'code', 'pre', 'a', 'bdi', 'ul', 'ol', 'li', 'blockquote'])

test('formatting becomes elements, a link opens apart and tells nobody where it came from', () => {
  expect(html('*a* https://b.example/')).toContain(
    '<strong>a</strong> <a href="https://b.example/" target="_blank" rel="noopener noreferrer nofollow">',
  )
})

test('markup that somebody wrote is text', () => {
  expect(html('<img src=x onerror=alert(1)>')).toContain('&lt;img src=x onerror=alert(1)&gt;')
})

test('no other elements or attributes than the known ones come out, whatever is written', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('*', '_', '`', '> ', '- ', '<b ', '">', '&', 'https://a.example/', '\n', 'x', ' onclick='),
  })
  fc.assert(
    fc.property(hostile, (written) => {
      for (const [, tag, attributes] of html(written).matchAll(/<\/?([a-z]+)([^>]*)>/g)) {
        expect(known).toContain(tag)
        expect(attributes).toMatch(/^( (class|start|href|target|rel)="[^"]*")*$/)
      }
    }),
  )
})
