import type { Block } from './nodes.ts'
import { parseLine } from './parse-line.ts'

const FENCE = '```'

/** A message's text as WhatsApp shows it: paragraphs, quotes, lists and blocks of monospace. Linear in its length. */
export function parseText(text: string): Block[] {
  const blocks: Block[] = []
  const source = text.replaceAll('\r\n', '\n')
  let from = 0
  let open = source.indexOf(FENCE)
  while (open !== -1) {
    const close = source.indexOf(FENCE, open + FENCE.length)
    if (close === -1) break
    const inside = source.slice(open + FENCE.length, close)
    if (inside.includes('\n')) {
      parseLines(withoutBreak(source.slice(from, open), 'end'), blocks)
      blocks.push({ kind: 'mono', text: withoutBreak(withoutBreak(inside, 'start'), 'end') })
      from = close + FENCE.length
      if (source[from] === '\n') from += 1
    }
    open = source.indexOf(FENCE, close + FENCE.length)
  }
  parseLines(source.slice(from), blocks)
  return blocks
}

function parseLines(source: string, blocks: Block[]) {
  if (source === '') return
  const first = blocks.length
  for (const line of source.split('\n')) {
    const { kind, content, number } = readLine(line)
    const last = blocks.length > first ? blocks.at(-1) : undefined
    if (last?.kind === kind) last.lines.push(parseLine(content))
    else if (kind === 'numbers') blocks.push({ kind, start: number, lines: [parseLine(content)] })
    else blocks.push({ kind, lines: [parseLine(content)] })
  }
}

function readLine(line: string): { kind: Exclude<Block['kind'], 'mono'>; content: string; number: number } {
  if (line.startsWith('> ')) return { kind: 'quote', content: line.slice(2), number: 0 }
  if (/^[-*] \S/.test(line)) return { kind: 'bullets', content: line.slice(2), number: 0 }
  const numbered = /^(\d{1,3})\. (?=\S)/.exec(line)
  if (numbered !== null)
    return { kind: 'numbers', content: line.slice(numbered[0].length), number: Number(numbered[1]) }
  return { kind: 'paragraph', content: line, number: 0 }
}

const withoutBreak = (text: string, side: 'start' | 'end') => text.replace(side === 'start' ? /^\n/ : /\n$/, '')
