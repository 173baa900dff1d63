import type { Block, Line } from './nodes.ts'
import { parseText } from './parse-text.ts'

/** What remains of a message's text when it is read and not seen: for previews and quotes. */
export function plainText(text: string): string {
  return parseText(text).map(plainBlock).join('\n')
}

function plainBlock(block: Block): string {
  return block.kind === 'mono' ? block.text : block.lines.map(plainLine).join('\n')
}

function plainLine(line: Line): string {
  return line.map((node) => ('children' in node ? plainLine(node.children) : node.text)).join('')
}
