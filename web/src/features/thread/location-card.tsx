import type { Message } from '@centralino/contract/messages.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { SmallMap } from '../../ui/map/small-map.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { number, text } from './content.ts'
import classes from './message-cards.module.css'

/** A place: where it is on a small map, what it is called, and the way to a map of one's own. */
export function LocationCard({ content }: { content: Message['content'] }) {
  const { t } = useTranslation()
  const { map } = useSession().choices
  const tiles = useObservable(map, ({ value }) => value?.tiles?.url)
  useEffect(() => map.load(), [map])
  const [latitude, longitude] = [number(content, 'latitude'), number(content, 'longitude')]
  const [name, address] = [text(content, 'name'), text(content, 'address')]
  const title = name ?? t('kind.location')
  const isOnMap = latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90
  return (
    <div className={classes.location}>
      {isOnMap ? (
        <SmallMap latitude={latitude} longitude={longitude} label={t('thread.mapOf', { name: title })} tiles={tiles} />
      ) : (
        <KindIcon type="location" />
      )}
      <div className={classes.lines}>
        <b>
          <bdi>{title}</bdi>
        </b>
        {address && <bdi>{address}</bdi>}
        {isOnMap && (
          <a
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('thread.openMap')}
          </a>
        )}
      </div>
    </div>
  )
}
