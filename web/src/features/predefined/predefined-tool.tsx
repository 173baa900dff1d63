import { IconBlockquote } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import type { ComposerTool } from '../composer/composer-tool.ts'
import { ToolFrame } from '../composer/tool-frame.tsx'

const Panel = lazyPart(() =>
  import('./predefined-panel.tsx').then(({ PredefinedPanel }) => ({ default: PredefinedPanel })),
)

/** Prepared texts; “/” in an empty field opens them too. */
export const predefinedTool: ComposerTool = {
  name: 'predefined',
  Icon: IconBlockquote,
  label: (t) => t('composer.predefined'),
  apart: true,
  Panel: function Predefined({ desk }) {
    const { t } = useTranslation()
    return (
      <ToolFrame label={t('composer.predefined')} onClose={() => desk.show()}>
        <Suspense fallback={<ThreadSkeleton label={t('app.loading')} />}>
          <Panel desk={desk} />
        </Suspense>
      </ToolFrame>
    )
  },
}
