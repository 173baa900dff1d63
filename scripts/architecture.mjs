// ARCHITECTURE.md: draws the diagrams between its markers from the imports in the code. With --write it writes, else it compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruiseRooms } from './checks/module-graph.mjs'
import { isTest } from './checks/source-files.mjs'
import { pronounce } from './checks/verdict.mjs'
import { root } from './root.mjs'

const page = 'ARCHITECTURE.md'
const isProduct = (path) => !isTest(path) && !path.includes('/testing/') && !path.includes('.config.')

const roomOf = (path) => path.split('/')[0]

/** The part of a room's inside that a file belongs to: one box in its diagram. */
const partOf = {
  server: (path) => {
    const [, part] = /^server\/src\/(features\/[^/]+|platform|main\.ts|app\.ts)/.exec(path) ?? []
    return part?.replace('features/', '')
  },
  web: (path) => /^web\/src\/(app|features|ui|live|lib)\//.exec(path)?.[1],
}

function edgesBetween(modules, boxOf) {
  const edges = new Set()
  const boxes = new Set()
  for (const { source, dependencies } of modules) {
    const from = boxOf(source)
    if (!from || !isProduct(source)) continue
    boxes.add(from)
    for (const { resolved } of dependencies) {
      const to = boxOf(resolved)
      if (to && to !== from && isProduct(resolved)) edges.add(`${from} --> ${to}`)
    }
  }
  return { boxes: [...boxes].sort(), edges: [...edges].sort() }
}

function mermaid({ boxes, edges }, direction) {
  const linked = new Set(edges.flatMap((edge) => edge.split(' --> ')))
  const alone = boxes.filter((box) => !linked.has(box))
  return ['```mermaid', `flowchart ${direction}`, ...[...alone, ...edges].map((line) => `  ${line}`), '```'].join('\n')
}

/** The diagrams by the name of the marker they stand at. */
export function drawDiagrams(modules) {
  const rooms = edgesBetween(
    modules.filter(({ source }) => source.includes('/')),
    (path) =>
      path in partOf || /^(domain|cloud-api|contract|server|web|simulator|e2e|bench)\//.test(path)
        ? roomOf(path)
        : undefined,
  )
  // Every feature stands on the platform and is composed by app.ts: drawing that for each would hide what matters.
  const withPlatform = edgesBetween(modules, partOf.server)
  const server = {
    boxes: withPlatform.boxes.filter((box) => !['platform', 'main.ts', 'app.ts'].includes(box)),
    edges: withPlatform.edges.filter((edge) => !/main\.ts|app\.ts|--> platform/.test(edge)),
  }
  return {
    rooms: mermaid(rooms, 'TD'),
    features: mermaid(server, 'LR'),
    console: mermaid(edgesBetween(modules, partOf.web), 'LR'),
  }
}

/** The page with each `<!-- diagram NAME -->` followed by its diagram. */
export function insertDiagrams(text, diagrams) {
  return text.replaceAll(/(<!-- diagram (\w+) -->)[\s\S]*?(<!-- \/diagram -->)/g, (_, opening, name, closing) => {
    if (!(name in diagrams))
      throw new Error(`${page} asks for a diagram called ${name}; there are ${Object.keys(diagrams)}`)
    return `${opening}\n${diagrams[name]}\n${closing}`
  })
}

async function main() {
  process.chdir(root)
  const { modules } = await cruiseRooms()
  const before = readFileSync(join(root, page), 'utf8')
  const after = insertDiagrams(before, drawDiagrams(modules))
  const write = process.argv.includes('--write')
  if (write) writeFileSync(join(root, page), after)
  const stale = after !== before && !write
  pronounce(stale ? [`${page} is behind the code: node scripts/architecture.mjs --write`] : [], 'drawn from the code')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main()
