import { useMantineColorScheme } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Segmented } from '../segmented/segmented.tsx'
import classes from './gallery.module.css'

const pages = {
  desk: lazy(() => import('./desk-page.tsx').then(({ DeskPage }) => ({ default: DeskPage }))),
  kinds: lazy(() => import('./kinds-page.tsx').then(({ KindsPage }) => ({ default: KindsPage }))),
  signals: lazy(() => import('./signals-page.tsx').then(({ SignalsPage }) => ({ default: SignalsPage }))),
  composer: lazy(() => import('./composer-page.tsx').then(({ ComposerPage }) => ({ default: ComposerPage }))),
  states: lazy(() => import('./states-page.tsx').then(({ StatesPage }) => ({ default: StatesPage }))),
  entry: lazy(() => import('./entry-page.tsx').then(({ EntryPage }) => ({ default: EntryPage }))),
  controls: lazy(() => import('./controls-page.tsx').then(({ ControlsPage }) => ({ default: ControlsPage }))),
  transfer: lazy(() => import('./transfer-page.tsx').then(({ TransferPage }) => ({ default: TransferPage }))),
  tables: lazy(() => import('./tables-page.tsx').then(({ TablesPage }) => ({ default: TablesPage }))),
}
type PageName = keyof typeof pages
const names = Object.keys(pages) as PageName[]

const wanted = new URLSearchParams(location.search)
const chosen = names.find((name) => name === wanted.get('page')) ?? 'signals'

/** Every form in every state, to be looked at and photographed. `?page=…&bare` shows a page without the chooser. */
export function Gallery() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Page = pages[chosen]
  return (
    <Suspense>
      {!wanted.has('bare') && (
        <header className={classes.head}>
          {names.map((name) => (
            <a key={name} href={`?page=${name}`} aria-current={name === chosen ? 'page' : undefined}>
              {name}
            </a>
          ))}
          <Segmented
            label="Appearance"
            value={colorScheme}
            onChange={setColorScheme}
            segments={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'System' },
            ]}
          />
        </header>
      )}
      <Page />
    </Suspense>
  )
}
