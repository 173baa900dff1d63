import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { Jack } from '../../ui/jack/jack.tsx'
import { list, record, text } from './content.ts'
import classes from './message-cards.module.css'

/** Name and numbers of each person sent; without a name the company, without that the number alone. */
export function ContactCards({ content }: { content: Message['content'] }) {
  const { t } = useTranslation()
  return (
    <div className={classes.people}>
      {list(content, 'contacts').map((contact, i) => {
        const phones = list(contact, 'phones').flatMap((phone) => text(phone, 'phone') ?? [])
        const company = text(record(contact, 'org'), 'company')
        const name = text(record(contact, 'name'), 'formatted_name') ?? company
        const title = name ?? phones[0] ?? t('kind.contacts')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the people in a message never move
          <div key={i} className={classes.person}>
            <Jack id={title} name={title} size={36} />
            <div className={classes.lines}>
              <b>
                <bdi>{title}</bdi>
              </b>
              {name && company && company !== name && <bdi>{company}</bdi>}
              {name && phones.map((phone) => <bdi key={phone}>{phone}</bdi>)}
            </div>
          </div>
        )
      })}
    </div>
  )
}
