import type { VNode } from 'preact'
import { type Block, formatBlocks, formatPieces, isJumbo, type Piece } from './formatting.ts'
import { html, type View } from './html.ts'

/** A message's words with WhatsApp's formatting, in their own direction. */
export function RichText({ text }: { text: string }): VNode {
  if (isJumbo(text)) return html`<span class="jumbo">${text}</span>`
  return html`<span class="rich" dir="auto">${formatBlocks(text).map(showBlock)}</span>`
}

/** One line with bold parts: for the sentences of the transcript. */
export function BoldLine({ text }: { text: string }): VNode {
  return html`<span>${formatPieces(text).map(showPiece)}</span>`
}

function showBlock(block: Block): View {
  switch (block.kind) {
    case 'mono':
      return html`<code class="mono">${block.text}</code>`
    case 'quote':
      return html`<span class="quoted-line" dir="auto">${block.pieces.map(showPiece)}</span>`
    case 'item':
      return html`<span class="item" dir="auto"><span class="mark">${block.mark}</span>${block.pieces.map(showPiece)}</span>`
    case 'line':
      return html`<span class="line" dir="auto">${block.pieces.length === 0 ? '\u200b' : block.pieces.map(showPiece)}</span>`
  }
}

function showPiece(piece: Piece): View {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'bold':
      return html`<b>${piece.pieces.map(showPiece)}</b>`
    case 'italic':
      return html`<em>${piece.pieces.map(showPiece)}</em>`
    case 'strike':
      return html`<s>${piece.pieces.map(showPiece)}</s>`
    case 'code':
      return html`<code>${piece.text}</code>`
    case 'link':
      return html`<a href=${piece.href} target="_blank" rel="noopener noreferrer">${piece.text}</a>`
  }
}
