import type { z } from 'zod'
import { GraphRefusal } from './graph-refusal.ts'

/** Meta's refusal of a request that breaks a schema: 100 for its shape, 131008 for what is missing, 131009 for bad values. */
export function requestRefusal(body: unknown, error: z.ZodError): GraphRefusal {
  const issue = firstIssue(error.issues)
  if (issue === undefined) return new GraphRefusal(100)
  const path = issue.path.map(String)
  const name = path.join('.') || 'body'
  if (issue.code === 'unrecognized_keys') {
    const home = path.length === 0 ? '' : ` on param "${name}"`
    return new GraphRefusal(100, `Unexpected key "${issue.keys[0]}"${home}.`)
  }
  if (valueAt(body, path) === undefined) {
    if (path.length <= 1) return new GraphRefusal(100, `The parameter ${name} is required.`)
    return new GraphRefusal(131008, `The parameter ${name} is required.`)
  }
  if (issue.code === 'invalid_type') return new GraphRefusal(100, `Param ${name}: ${issue.message}`)
  return new GraphRefusal(131009, `Param ${name}: ${issue.message}`)
}

/** Inside a union, the branch that came furthest says the most. */
function firstIssue(issues: z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const issue = issues[0]
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const nested = issue.errors.map(firstIssue).filter((inner) => inner !== undefined)
  const deepest = nested.toSorted((a, b) => b.path.length - a.path.length)[0]
  return deepest === undefined ? issue : { ...deepest, path: [...issue.path, ...deepest.path] }
}

function valueAt(body: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    body,
  )
}
