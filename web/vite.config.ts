import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const PRELOADED_FONTS = /(?:figtree|gabarito)-latin-wght-normal-[\w-]+\.woff2$/

/** The two fonts of the first screen start loading with the page instead of after its style sheet. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => PRELOADED_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  }
}

const require = createRequire(import.meta.url)
// The version in the address: what lies below /assets is cached for ever.
const EMOJI = `/assets/emoji-${require('emojibase-data/package.json').version}`

type Emoji = { hexcode: string; label: string; tags?: string[] }
const emojiOf = (file: string): Emoji[] =>
  JSON.parse(readFileSync(require.resolve(`emojibase-data/${file}`), 'utf8')) as Emoji[]

/** Named in one language, found in both: whoever speaks Italian may still look for “thanks”. */
function inBoth(file: string): string {
  const other = new Map(
    emojiOf(file.startsWith('en') ? file.replace('en', 'it') : file.replace('it', 'en')).map((emoji) => [
      emoji.hexcode,
      emoji,
    ]),
  )
  const tagsOf = ({ label, tags = [] }: Emoji) => [label, ...tags]
  return JSON.stringify(
    emojiOf(file).map((emoji) => {
      const twin = other.get(emoji.hexcode)
      return twin ? { ...emoji, tags: [...new Set([...(emoji.tags ?? []), ...tagsOf(twin)])] } : emoji
    }),
  )
}

/** The names of the emoji in our languages, served by ourselves: nothing is fetched from elsewhere. */
function ownEmoji(): Plugin {
  const files = ['en', 'it'].flatMap((locale) => [`${locale}/data.json`, `${locale}/messages.json`])
  const read = (file: string) =>
    file.endsWith('/data.json') ? inBoth(file) : readFileSync(require.resolve(`emojibase-data/${file}`))
  return {
    name: 'own-emoji',
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `${EMOJI.slice(1)}/${file}`, source: read(file) })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = files.find((each) => request.url === `${EMOJI}/${each}`)
        if (file) response.setHeader('content-type', 'application/json').end(read(file))
        else next()
      })
    },
  }
}

export default defineConfig({
  base: '/',
  plugins: [react(), preloadFonts(), ownEmoji()],
  define: { 'import.meta.env.EMOJI_URL': JSON.stringify(EMOJI) },
  build: { outDir: 'dist', assetsDir: 'assets', target: 'es2023', sourcemap: true, modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true }, '/simulator': 'http://127.0.0.1:8080' },
  },
})
