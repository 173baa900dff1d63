import { IconMapPin } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import type { ComposerTool } from '../composer/composer-tool.ts'
import { ToolFrame } from '../composer/tool-frame.tsx'

const Panel = lazyPart(() => import('./location-panel.tsx').then(({ LocationPanel }) => ({ default: LocationPanel })))

/** A place to be sent; the map comes over the network only when somebody wants one. */
export const locationTool: ComposerTool = {
  name: 'location',
  Icon: IconMapPin,
  label: (t) => t('composer.location'),
  Panel: function Location({ desk }) {
    const { t } = useTranslation()
    return (
      <ToolFrame label={t('composer.location')} onClose={() => desk.show()}>
        <Suspense fallback={<ThreadSkeleton label={t('app.loading')} />}>
          <Panel desk={desk} />
        </Suspense>
      </ToolFrame>
    )
  },
}
