import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachedName, attachedType } from './attached-name.ts'
import { packFiles } from './pack-files.ts'

const files = fc.array(fc.record({ size: fc.nat(50) }), { maxLength: 30 })

describe('A-DET-03 which files go along with a mail', () => {
  test('never more than there is room for, in the order they came, and nothing is left out that would fit', () => {
    fc.assert(
      fc.property(files, fc.nat(200), fc.integer({ min: 1, max: 20 }), (given, room, most) => {
        const packed = packFiles(given, room, most)
        const sum = packed.reduce((total, { size }) => total + size, 0)
        expect(sum).toBeLessThanOrEqual(room)
        expect(packed.length).toBeLessThanOrEqual(most)
        expect(packed).toEqual(given.filter((file) => packed.includes(file)))
        const left = given.filter((file) => !packed.includes(file))
        if (packed.length < most) for (const { size } of left) expect(sum + size).toBeGreaterThan(room)
      }),
    )
  })

  test('the newest come first when not all of them fit', () => {
    const [old, large, young] = [{ size: 4 }, { size: 9 }, { size: 3 }]
    expect(packFiles([old, large, young], 8)).toEqual([old, young])
    expect(packFiles([old, large, young], 12)).toEqual([large, young])
    expect(packFiles([old, large, young], 100, 1)).toEqual([young])
  })
})

describe('T2 what attached files are called', () => {
  test.each([
    ['Ordine 12.PDF', 'application/pdf', '03 Ordine 12.pdf'],
    ['', 'image/jpeg', '03.jpg'],
    ['Photo', 'image/jpeg', '03 Photo.jpg'],
    ['invoice.pdf.exe', 'application/pdf', '03 invoice.pdf.exe.pdf'],
    ['../../etc/passwd', 'text/plain', '03 etc passwd.txt'],
    ['a\r\nBcc: x@evil.example.pdf', 'application/pdf', '03 a Bcc x@evil.example.pdf'],
    ['gpj.\u202Efdp.exe', 'image/png', '03 gpj. fdp.exe.png'],
    ['.htaccess', 'text/plain', '03 htaccess.txt'],
    ['listino.csv', 'text/plain', '03 listino.csv'],
  ])('%j is %s: %j', (name, type, expected) => expect(attachedName(3, name, type)).toBe(expected))

  test('they end in what they are and stand in one line, whatever they were called', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
        const attached = attachedName(1, name, 'image/png')
        expect(attached).toMatch(/^01( .+)?\.png$/u)
        expect(attached).not.toMatch(/[\p{Cc}\p{Cf}\\/:*?"<>|]/u)
        expect([...attached].length).toBeLessThanOrEqual(90)
      }),
    )
  })

  test('what could run, or is unknown, does not go along', () => {
    for (const mime of ['text/html', 'image/svg+xml', 'application/zip', 'application/octet-stream', 'toString', ''])
      expect([mime, attachedType(mime)]).toEqual([mime, null])
    expect(attachedType('audio/ogg; codecs=opus')).toBe('audio/ogg')
  })
})
