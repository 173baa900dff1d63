import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// Debian's Chromium, not Playwright's own: what `npm test` found (or brought) comes in CHROMIUM_PATH.
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)

export default defineConfig({
  testDir: '.',
  outputDir: './test-results',
  // Each worker has a product, and so a demo world, of its own; a file's journeys follow one another in it.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    actionTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    // Recording costs a third of the time: `--trace retain-on-failure` by hand, where one fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Only the journey about the installed console has one: elsewhere every request is the page's own.
    serviceWorkers: 'block',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        // Chromium refuses its sandbox to root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A microphone that beeps; who may use it is still asked.
        '--use-fake-device-for-media-stream',
      ],
    },
  },
})
