import classes from './quote.module.css'

/** The message that is answered: author and one line; a press jumps to it. */
export function Quote({ author, text, onOpen }: { author: string; text: string; onOpen?: (() => void) | undefined }) {
  const content = (
    <>
      <bdi className={classes.author} dir="auto">
        {author}
      </bdi>
      <bdi className={classes.text} dir="auto">
        {text}
      </bdi>
    </>
  )
  if (onOpen === undefined) return <div className={classes.root}>{content}</div>
  return (
    <button type="button" className={classes.root} onClick={onOpen}>
      {content}
    </button>
  )
}
