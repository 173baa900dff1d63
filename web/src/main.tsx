import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { startI18n } from './lib/i18n.ts'
import { registerWorker } from './lib/register-worker.ts'
import { UiProvider } from './ui/theme/ui-provider.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')

const page = createRoot(root)

// The gallery of forms: on the development server and in builds with `--mode gallery`, never in the product.
if (import.meta.env.MODE !== 'production' && location.pathname === '/dev/ui') {
  void import('./ui/gallery/gallery.tsx').then(({ Gallery }) =>
    page.render(
      <StrictMode>
        <UiProvider>
          <Gallery />
        </UiProvider>
      </StrictMode>,
    ),
  )
} else {
  void startI18n().then(() =>
    page.render(
      <StrictMode>
        <UiProvider>
          <App />
        </UiProvider>
      </StrictMode>,
    ),
  )
}

if (import.meta.env.PROD) void registerWorker()
