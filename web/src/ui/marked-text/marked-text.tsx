import { markText } from '@centralino/contract/mark-text.ts'
import { createContext, type ReactNode, useContext } from 'react'
import classes from './marked-text.module.css'

const Searched = createContext('')

/** Within it, texts mark what is searched for. */
export const SearchedText = ({ value, children }: { value: string; children: ReactNode }) => (
  <Searched value={value}>{children}</Searched>
)

/** A text with what was searched for marked in it; without `search`, what is searched for around it. */
export function MarkedText({ text, search }: { text: string; search?: string }) {
  const around = useContext(Searched)
  const wanted = search ?? around
  if (wanted === '') return text
  const pieces: ReactNode[] = []
  let end = 0
  for (const [from, to] of markText(text, wanted)) {
    pieces.push(
      text.slice(end, from),
      <mark key={from} className={classes.mark}>
        {text.slice(from, to)}
      </mark>,
    )
    end = to
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(end)]
}
