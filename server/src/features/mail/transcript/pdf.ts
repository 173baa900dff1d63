import PDFDocument from 'pdfkit'
import type { MailWords } from '../words.ts'
import type { Entry } from './entry.ts'
import { boldFont, pdfFonts } from './fonts.ts'
import { createTypesetter, type Line } from './typeset.ts'

export type PdfHead = {
  locale: string
  words: MailWords
  tenant: string
  customer: string
  title: string
  facts: readonly (readonly [name: string, value: string])[]
  foot: string
  createdAt: Date
}

const [page, margin] = [{ width: 595.28, height: 841.89 }, 48]
const inner = page.width - 2 * margin
const bottom = page.height - 64
const [size, leading] = [10, 14]
const [pad, most] = [9, 330]

/** More text than this makes a file that no mail server takes; what is left over is told in words. */
const MOST_TEXT = 1_500_000

/**
 * A conversation as PDF, written as its parts are read, with page numbers and tags for screen readers. `parts` gives the entries;
 * `total` is how many there are. Only the file itself is held in memory.
 */
export const transcriptPdf = async (
  head: PdfHead,
  parts: AsyncIterable<readonly Entry[]>,
  total: number,
): Promise<Buffer> => {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    lang: head.locale,
    info: { Title: head.title, Author: head.tenant, CreationDate: head.createdAt },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const written = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const paper = createPaper(doc, head)
  paper.head()
  let [shown, length, day] = [0, 0, '']
  for await (const part of parts) {
    if (length > MOST_TEXT) break
    for (const entry of part) {
      if (entry.day !== day) paper.day(entry.day)
      day = entry.day
      if (entry.kind === 'line') paper.line(`${entry.time} ${entry.text}`)
      else paper.said(entry)
      length += entry.text.length
      shown++
    }
  }
  if (shown < total) paper.line(head.words.cut(total - shown))
  if (total === 0) paper.line(head.words.nothing)
  paper.end()
  doc.end()
  await written
  return Buffer.concat(chunks)
}

type Doc = InstanceType<typeof PDFDocument>

/** The pages, and where on them the next thing stands. */
const createPaper = (doc: Doc, head: PdfHead) => {
  const fonts = pdfFonts()
  for (const { name, data } of fonts) doc.registerFont(name, data)
  doc.registerFont('bold', boldFont())
  const latin = fonts[0]?.name ?? ''
  const type = createTypesetter((font, text) => doc.font(font).fontSize(size).widthOfString(text))
  let [y, pages] = [0, 0]

  const artifact = (draw: () => void): void => {
    doc.markContent('Artifact', { type: 'Pagination' })
    draw()
    doc.endMarkedContent()
  }
  const small = (text: string, x: number, at: number, options: PDFKit.Mixins.TextOptions = {}): void => {
    const [first] = type.lines(text, 10_000)
    let left = x
    const scale = 8.5 / size
    const wide = (first ?? []).reduce((sum, run) => sum + run.width * scale, 0)
    if (options.align === 'right') left = x - wide
    if (options.align === 'center') left = (page.width - wide) / 2
    for (const run of first ?? []) {
      doc.font(run.font).fontSize(8.5).fillColor('#565b73').text(run.text, left, at, { lineBreak: false })
      left += run.width * scale
    }
  }
  const addPage = (): void => {
    doc.addPage({ size: 'A4', margin: 0 })
    pages++
    artifact(() => {
      doc
        .moveTo(margin, page.height - 48)
        .lineTo(page.width - margin, page.height - 48)
        .lineWidth(0.5)
        .stroke('#e4dccb')
      small(shorten(`${head.tenant}, ${head.customer}`), margin, page.height - 38)
      small(head.words.page(pages), page.width - margin, page.height - 38, { align: 'right' })
    })
    y = margin
  }
  const room = (height: number): void => {
    if (y + height > bottom) addPage()
  }
  /** One thing that a screen reader reads as one. */
  const tag = (kind: string, draw: () => void): void => {
    const part = doc.struct(kind, {}, draw)
    root.add(part)
    part.end()
  }
  const draw = (lines: readonly Line[], x: number, from: number, colour = '#1c2033'): void => {
    for (const [index, line] of lines.entries()) {
      let left = x
      for (const run of line) {
        doc
          .font(run.font)
          .fontSize(size)
          .fillColor(colour)
          .text(run.text, left, from + index * leading, { lineBreak: false })
        left += run.width
      }
    }
  }
  const root = doc.struct('Document')
  doc.addStructure(root)
  addPage()

  return {
    head() {
      tag('H1', () =>
        doc.font('bold').fontSize(20).fillColor('#1a2040').text(head.title, margin, y, { lineBreak: false }),
      )
      y += 34
      for (const [name, value] of head.facts) {
        const lines = type.lines(value, inner - 110)
        room(lines.length * leading + 8)
        tag('P', () => {
          doc.font(latin).fontSize(size).fillColor('#565b73').text(name, margin, y, { lineBreak: false })
          draw(lines, margin + 110, y)
        })
        y += lines.length * leading + 5
      }
      y += 8
    },
    day(text: string) {
      room(90)
      y += 8
      tag('H2', () => small(text, 0, y, { align: 'center' }))
      y += 20
    },
    line(text: string) {
      const lines = type.lines(text, inner)
      for (const one of lines) {
        room(leading + 6)
        tag('P', () => small(one.map((run) => run.text).join(''), 0, y + 2, { align: 'center' }))
        y += leading
      }
      y += 6
    },
    said(entry: Entry & { kind: 'said' }) {
      const isOurs = entry.side === 'out'
      const text = [
        entry.quoted === null ? null : `${head.words.answerTo}: ${entry.quoted}`,
        entry.text === '' ? null : entry.text,
      ]
      const said = type.lines(text.filter((part) => part !== null).join('\n'), most - 2 * pad)
      const { file } = entry
      const filed = file === null ? [] : type.lines(`[${file.text}, ${file.what}]`, most - 2 * pad)
      const lines = text.every((part) => part === null) ? filed : [...said, ...filed]
      const wide = Math.max(20, ...lines.map((line) => line.reduce((sum, run) => sum + run.width, 0))) + 2 * pad
      const x = isOurs ? page.width - margin - wide : margin
      room(14 + Math.min(lines.length, 3) * leading + 2 * pad)
      tag('P', () =>
        small(
          `${entry.name}  ${entry.meta}`,
          isOurs ? page.width - margin : margin,
          y,
          isOurs ? { align: 'right' } : {},
        ),
      )
      y += 14
      // A long message goes on over the page.
      for (let from = 0; from < lines.length; ) {
        const fits = Math.max(1, Math.floor((bottom - y - 2 * pad) / leading))
        const these = lines.slice(from, from + fits)
        const height = these.length * leading + 2 * pad - 4
        artifact(() => doc.roundedRect(x, y, wide, height, 8).fill(isOurs ? '#dce3f4' : '#f2ede1'))
        tag('P', () => draw(these, x + pad, y + pad - 2))
        const first = Math.max(lines.length - filed.length - from, 0)
        if (file?.link && first < these.length)
          doc.link(x + pad, y + pad - 2 + first * leading, wide - 2 * pad, (these.length - first) * leading, file.link)
        from += these.length
        y += height + 10
        if (from < lines.length) addPage()
      }
    },
    end() {
      if (type.hasGaps()) this.line(head.words.unprintable)
      this.line(head.foot)
      root.end()
    },
  }
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
