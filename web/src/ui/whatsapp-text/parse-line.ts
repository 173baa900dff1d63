import type { Inline, Line } from './nodes.ts'
import { type Marker, tokenize } from './tokenize.ts'

const kinds = { '*': 'bold', _: 'italic', '~': 'strike' } as const

interface Frame {
  marker: Marker
  children: Inline[]
}

/**
 * One line of WhatsApp text. Each kind of marker is open at most once, so at most three are nested and the work is
 * linear in the length, whatever is thrown at it.
 */
export function parseLine(line: string): Line {
  const root: Inline[] = []
  const open: Frame[] = []
  const current = () => open.at(-1)?.children ?? root
  const abandon = (frame: Frame) => {
    append(current(), { kind: 'text', text: frame.marker })
    for (const child of frame.children) append(current(), child)
  }
  for (const token of tokenize(line)) {
    if (token.kind === 'node') {
      append(current(), token.node)
      continue
    }
    const { marker } = token
    const depth = open.findIndex((frame) => frame.marker === marker)
    if (token.closes && depth !== -1 && open.slice(depth).some((frame) => frame.children.length > 0)) {
      while (open.length > depth + 1) abandon(open.pop() as Frame)
      const { children } = open.pop() as Frame
      append(current(), { kind: kinds[marker], children })
    } else if (token.opens && depth === -1) {
      open.push({ marker, children: [] })
    } else {
      append(current(), { kind: 'text', text: marker })
    }
  }
  while (open.length > 0) abandon(open.pop() as Frame)
  return root
}

/** Neighbouring texts become one. */
function append(children: Inline[], node: Inline) {
  const last = children.at(-1)
  if (node.kind === 'text' && last?.kind === 'text')
    children[children.length - 1] = { kind: 'text', text: last.text + node.text }
  else children.push(node)
}
