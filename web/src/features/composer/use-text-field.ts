import { type RefObject, useEffect, useRef } from 'react'
import { emojiWord } from './emoji-word.ts'
import { type Mark, withMark } from './text-marks.ts'

type Field = RefObject<HTMLTextAreaElement | null>

/** What is done to the text where the cursor is. */
export function useTextField(field: Field, text: string, setText: (next: string) => void) {
  // After the text is drawn, and before the next key: a frame later the cursor would jump away from who goes on typing.
  const select = (from: number, to: number) =>
    queueMicrotask(() => {
      field.current?.focus()
      field.current?.setSelectionRange(from, to)
    })
  const place = () => ({
    from: field.current?.selectionStart ?? text.length,
    to: field.current?.selectionEnd ?? text.length,
  })
  return {
    mark(mark: Mark) {
      const { from, to } = place()
      const marked = withMark(text, from, to, mark)
      setText(marked.text)
      select(marked.from, marked.to)
    },
    /** Puts a piece where the cursor is; it takes the place of the `:word` that asked for it, and answers whether there was one. */
    insert(piece: string): boolean {
      const { from, to } = place()
      const asked = emojiWord(text, from)
      const start = asked?.from ?? from
      setText(text.slice(0, start) + piece + text.slice(to))
      queueMicrotask(() => field.current?.setSelectionRange(start + piece.length, start + piece.length))
      return asked !== undefined
    },
  }
}

/** Choosing a conversation means to answer it; on a touch screen the keyboard would hide what one came to read. */
export function useFocusOnChange(field: Field, cause: string) {
  useEffect(() => {
    if (cause && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [field, cause])
}

/** Opens the emoji with the word behind a colon, and follows it; not again for one that was waved away. */
export function useEmojiWord(isShown: boolean, onWord: (word: string) => void) {
  const begun = useRef<number>(undefined)
  return (field: HTMLTextAreaElement | null, text: string) => {
    const found = emojiWord(text, field?.selectionStart ?? text.length)
    if (found && (isShown || begun.current !== found.from)) onWord(found.word)
    begun.current = found?.from
  }
}
