import { type RefObject, useLayoutEffect } from 'react'

const native = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** Grows a text field with its text where the browser does not do so by itself. */
export function useGrow(field: RefObject<HTMLTextAreaElement | null>, value: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height
  useLayoutEffect(() => {
    const element = field.current
    if (native || element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [field, value])
}
