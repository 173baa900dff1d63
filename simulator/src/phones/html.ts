import htm from 'htm'
import { h, type VNode } from 'preact'

/** What a component may give back. */
export type View = VNode | VNode[] | string | number | null | false | undefined | View[]

// To the compiler the package is CommonJS; the file the browser gets has a real default export.
const markup = htm as unknown as typeof htm.default

/** Markup as a tagged template: no build step, no JSX. */
export const html = markup.bind(h) as (strings: TemplateStringsArray, ...values: unknown[]) => VNode
