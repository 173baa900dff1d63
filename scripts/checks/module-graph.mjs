import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import visitorModule from '@swc/core/Visitor.js'
import { cruise } from 'dependency-cruiser'
import { root } from '../root.mjs'
import { projectFiles, roomModules } from './source-files.mjs'

const importsSomething = /^\s*(import|export)\b[^'"]*\bfrom\s*['"]|^\s*import\s*['"]/m

// The visitor that swc brings and dependency-cruiser walks with does not know `using` and throws at it.
const { prototype } = visitorModule.Visitor ?? visitorModule
const visitKnown = prototype.visitStatement
prototype.visitStatement = function visitStatement(statement) {
  if (statement.type !== 'UsingDeclaration') return visitKnown.call(this, statement)
  statement.decls = this.visitVariableDeclarators(statement.decls)
  return statement
}

/**
 * Every module of the rooms with what it imports, and the laws it breaks. `missed` names modules the tool did not
 * look into: it is known to pass green over a tree it could not read.
 */
export async function cruiseRooms(folder = root) {
  const { default: laws } = await import(pathToFileURL(join(folder, '.dependency-cruiser.mjs')).href)
  const files = roomModules(projectFiles(folder))
  const { output } = await cruise(
    files,
    {
      ...laws.options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: laws.forbidden },
    },
    laws.options.enhancedResolveOptions,
  )
  const seen = new Map(output.modules.map((module) => [module.source, module]))
  const missed = files.filter((path) => {
    const module = seen.get(path)
    if (!module) return true
    return module.dependencies.length === 0 && importsSomething.test(readFileSync(join(folder, path), 'utf8'))
  })
  return { files, modules: output.modules, violations: output.summary.violations, missed }
}
