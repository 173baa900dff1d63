import { IconTemplate } from '@tabler/icons-react'
import { Suspense } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'
import type { ComposerTool } from '../composer/composer-tool.ts'
import { Region } from '../shell/region.tsx'

const TemplatePanel = lazyPart(() =>
  import('./template-panel.tsx').then(({ TemplatePanel }) => ({ default: TemplatePanel })),
)

export const templateTool: ComposerTool = {
  name: 'template',
  Icon: IconTemplate,
  label: (t) => t('composer.template'),
  always: true,
  Panel: ({ desk }) => (
    <Region>
      <Suspense>
        <TemplatePanel desk={desk} />
      </Suspense>
    </Region>
  ),
}
