import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compressedSize, namedScripts } from './first-screen.ts'

let dist: string
const files: Record<string, string> = {
  'index.html': `<link rel="modulepreload" crossorigin href="/assets/vendor-1.js"><link rel="stylesheet" href="/assets/x.css">
    <script src="/colors.js"></script><script type="module" crossorigin src="/assets/index-1.js"></script>`,
  'colors.js': 'document.title = "x"',
  'assets/index-1.js':
    'import{a as b}from"./vendor-1.js";import"./side-1.js";const page=()=>import("./lazy-1.js");export{b,page}',
  'assets/vendor-1.js': 'import{d}from"./deep-1.js";export const a=d',
  'assets/deep-1.js': 'import{a}from"./vendor-1.js";export const d=1',
  'assets/side-1.js': 'globalThis.side=true',
  'assets/lazy-1.js': 'export const lazy=1',
}

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'centralino-console-'))
  mkdirSync(join(dist, 'assets'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text)
})
afterEach(() => rmSync(dist, { recursive: true }))

it('the page’s scripts and what they import at once are counted, what is loaded later is not', () => {
  expect([...namedScripts(dist)].sort()).toEqual([
    'assets/deep-1.js',
    'assets/index-1.js',
    'assets/side-1.js',
    'assets/vendor-1.js',
    'colors.js',
  ])
})

it('the size is that of the compressed files', () => {
  const [one, two] = ['colors.js', 'assets/lazy-1.js'].map((name) => gzipSync(files[name] as string, { level: 9 }))
  expect(compressedSize(dist, ['colors.js', 'assets/lazy-1.js'])).toBe(Number(one?.length) + Number(two?.length))
  expect(gunzipSync(one as Buffer).toString()).toBe(files['colors.js'])
})
