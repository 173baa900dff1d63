import { Fragment, memo, type ReactNode } from 'react'
import { MarkedText } from '../marked-text/marked-text.tsx'
import type { Block, Line } from './nodes.ts'
import { parseText } from './parse-text.ts'
import classes from './whatsapp-text.module.css'

/** A message's text with WhatsApp's formatting. Renders known elements and text, never what somebody wrote as markup. */
export const WhatsAppText = memo(function WhatsAppText({ text }: { text: string }) {
  return <div className={classes.root}>{parseText(text).map(showBlock)}</div>
})

// Keys are places: the nodes of one text never move.
function showBlock(block: Block, key: number): ReactNode {
  if (block.kind === 'mono') {
    return (
      <pre key={key} className={classes.mono}>
        {block.text}
      </pre>
    )
  }
  if (block.kind === 'bullets') {
    return (
      <ul key={key} className={classes.list}>
        {block.lines.map(showItem)}
      </ul>
    )
  }
  if (block.kind === 'numbers') {
    return (
      <ol key={key} className={classes.list} start={block.start}>
        {block.lines.map(showItem)}
      </ol>
    )
  }
  const lines = block.lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
    <Fragment key={place}>
      {place > 0 && '\n'}
      {line.map(showInline)}
    </Fragment>
  ))
  if (block.kind === 'quote') {
    return (
      <blockquote key={key} className={classes.quote}>
        {lines}
      </blockquote>
    )
  }
  return <p key={key}>{lines}</p>
}

function showItem(line: Line, key: number): ReactNode {
  return <li key={key}>{line.map(showInline)}</li>
}

function showInline(node: Line[number], key: number): ReactNode {
  switch (node.kind) {
    case 'text':
      return <MarkedText key={key} text={node.text} />
    case 'bold':
      return <strong key={key}>{node.children.map(showInline)}</strong>
    case 'italic':
      return <em key={key}>{node.children.map(showInline)}</em>
    case 'strike':
      return <s key={key}>{node.children.map(showInline)}</s>
    case 'code':
      return <code key={key}>{node.text}</code>
    case 'link':
      return (
        <a key={key} href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          <bdi>
            <MarkedText text={node.text} />
          </bdi>
        </a>
      )
  }
}
