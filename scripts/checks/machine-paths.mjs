import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../root.mjs'
import { projectFiles } from './source-files.mjs'
import { pronounce } from './verdict.mjs'

// Built from parts so that this file does not accuse itself.
const homes = ['work', 'home/[a-z]+', 'Users/[A-Za-z]+']
const ofOneMachine = new RegExp(`(^|[\\s'"\`(=:,])(file://)?/(${homes.join('|')})/`)
const isText = (path) =>
  /\.(ts|tsx|mjs|cjs|js|json|md|css|html|sql|yml|yaml|sh|service|svg)$|^\.ci\/|Dockerfile$/.test(path)

/** Places where the project names a folder that exists on one developer's machine only. */
export function findMachinePaths(folder = root) {
  return projectFiles(folder)
    .filter(isText)
    .flatMap((path) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          ofOneMachine.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
        ),
    )
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  pronounce(findMachinePaths(), 'no path of one machine only')
