import { IconTypography } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Region } from '../shell/region.tsx'
import type { ComposerTool } from './composer-tool.ts'

const FormatPanel = lazy(() => import('./format-panel.tsx').then(({ FormatPanel }) => ({ default: FormatPanel })))

export const formatTool: ComposerTool = {
  name: 'format',
  Icon: IconTypography,
  label: (t) => t('composer.format'),
  Panel: ({ desk }) => (
    <Region>
      <Suspense>
        <FormatPanel desk={desk} />
      </Suspense>
    </Region>
  ),
}
