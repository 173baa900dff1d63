import { readFileSync } from 'node:fs'

/**
 * Calls `onGone` when the npm that started us has been killed. npm tells its children nothing then; we find ourselves with
 * another parent. On Linux a shell may stand between npm and us, and may outlive it.
 */
export function watchLauncher(onGone) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const shell = isShell(parent)
  const grandparent = shell ? parentOf(parent) : undefined
  const watch = setInterval(() => {
    if (process.ppid === parent && (!shell || parentOf(parent) === grandparent)) return
    clearInterval(watch)
    onGone()
  }, 500)
  watch.unref()
}

const isShell = (pid) => /^\(\w*sh\)$/.test(statOf(pid)[0] ?? '')

const parentOf = (pid) => statOf(pid)[2]

/** Name in brackets, state, parent, as /proc has them; empty where there is no /proc. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')') + 1
    return [text.slice(text.indexOf('('), end), ...text.slice(end + 1).split(' ')]
  } catch {
    return []
  }
}
