import { IconTypography } from '@tabler/icons-react'
import { Suspense } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'
import { Region } from '../shell/region.tsx'
import type { ComposerTool } from './composer-tool.ts'

const FormatPanel = lazyPart(() => import('./format-panel.tsx').then(({ FormatPanel }) => ({ default: FormatPanel })))

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
