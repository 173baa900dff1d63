import { type ChangeEvent, useState } from 'react'

/** A value that is typed: the words stay as they are written until the field is left; another value from outside replaces them. */
export function useTyped<Value>(
  value: Value,
  onChange: (value: Value) => void,
  write: (value: Value) => string,
  read: (text: string) => Value,
) {
  const [text, setText] = useState(() => write(value))
  const [last, setLast] = useState(value)
  if (!Object.is(value, last)) {
    setLast(value)
    setText(write(value))
  }
  return {
    value: text,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      const next = read(currentTarget.value)
      setText(currentTarget.value)
      setLast(next)
      onChange(next)
    },
    onBlur: () => {
      const written = write(last)
      if (written !== '') setText(written)
    },
  }
}
