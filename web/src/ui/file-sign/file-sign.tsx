import classes from './file-sign.module.css'

/** A page with the ending of a file's name on it. */
export function FileSign({ name }: { name: string }) {
  const ending = /\.(\w{1,4})$/.exec(name)?.[1] ?? ''
  return (
    <span className={classes.root} aria-hidden="true">
      {ending.toUpperCase()}
    </span>
  )
}
