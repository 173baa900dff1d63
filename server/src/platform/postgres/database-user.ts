import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { PostgresProblem } from './problem.ts'

/** Who PostgreSQL runs as; undefined means: as ourselves. */
export type DatabaseUser = { uid: number; gid: number }

/** PostgreSQL refuses to run as root, so root hands it to somebody with fewer rights; everyone else runs it themselves. */
export function databaseUser(dataDir: string): DatabaseUser | undefined {
  const owner = statSync(dataDir, { throwIfNoEntry: false })
  const self = process.getuid?.()
  if (self === undefined) return undefined
  if (self === 0) {
    // An existing folder keeps its owner: it may have been made by an ordinary user, or before `postgres` was installed.
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
    return account('postgres') ?? account('nobody') ?? anyAccount()
  }
  if (owner && owner.uid !== self) {
    throw new PostgresProblem(
      `${dataDir} belongs to user ${owner.uid}, this is user ${self}: start as that user or as root`,
    )
  }
  return undefined
}

function account(name: string): DatabaseUser | undefined {
  try {
    return { uid: idOf('-u', name), gid: idOf('-g', name) }
  } catch {
    return undefined
  }
}

// It must be one that the system knows by name: initdb asks.
function anyAccount(): DatabaseUser {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [, , uid, gid] = line.split(':').map(Number)
    if (uid && gid !== undefined) return { uid, gid }
  }
  throw new PostgresProblem(
    'PostgreSQL does not run as root, and this system has no other account: add one, called postgres',
  )
}

function idOf(flag: '-u' | '-g', name: string): number {
  const text = execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  // macOS prints nobody's -2 as an unsigned number, which spawn would refuse.
  return Number(text) | 0
}
