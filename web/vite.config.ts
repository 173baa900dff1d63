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

export default defineConfig({
  base: '/',
  plugins: [react(), preloadFonts()],
  build: { outDir: 'dist', assetsDir: 'assets', target: 'es2023', sourcemap: true, modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true }, '/simulator': 'http://127.0.0.1:8080' },
  },
})
