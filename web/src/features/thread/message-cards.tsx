import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { list, number, record, text } from './content.ts'
import classes from './thread.module.css'

type Props = { content: Message['content'] }

export function LocationCard({ content }: Props) {
  const { t } = useTranslation()
  const [latitude, longitude] = [number(content, 'latitude'), number(content, 'longitude')]
  const [name, address] = [text(content, 'name'), text(content, 'address')]
  return (
    <div className={classes.card}>
      <KindIcon type="location" />
      <div className={classes.lines}>
        <b>
          <bdi>{name ?? t('kind.location')}</bdi>
        </b>
        {address && <bdi>{address}</bdi>}
        {latitude !== undefined && longitude !== undefined && (
          <a
            href={`https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`}
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

/** Name and number of each person sent; without a name the company, without that the number alone. */
export function ContactCards({ content }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.lines}>
      {list(content, 'contacts').map((contact, i) => {
        const phone = text(list(contact, 'phones')[0], 'phone')
        const name = text(record(contact, 'name'), 'formatted_name') ?? text(record(contact, 'org'), 'company')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the people in a message never move
          <div key={i} className={classes.card}>
            <KindIcon type="contacts" />
            <div className={classes.lines}>
              <b>
                <bdi>{name ?? phone ?? t('kind.contacts')}</bdi>
              </b>
              {name && phone && <bdi>{phone}</bdi>}
            </div>
          </div>
        )
      })}
    </div>
  )
}
