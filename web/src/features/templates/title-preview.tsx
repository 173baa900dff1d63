import type { Place } from '@centralino/contract/positions.ts'
import { IconFileTypePdf, IconMapPin, IconPhoto, IconPlayerPlayFilled, IconVideo } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import type { LocalFile } from '../../lib/local-file.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { sizeText } from '../../ui/format/size-text.ts'
import { SmallMap } from '../../ui/map/small-map.tsx'
import { useLocalFile } from '../attachments/use-local-file.ts'
import classes from './title-preview.module.css'
import type { TemplateTitle } from './use-template-title.ts'

const icons = { image: IconPhoto, video: IconVideo, document: IconFileTypePdf, location: IconMapPin }

/** What stands above the text on the customer's phone; an empty frame until it is chosen. */
export function TitlePreview({ title: { kind, file, place } }: { title: TemplateTitle }) {
  const { t } = useTranslation()
  if (kind === null) return null
  if (kind === 'location' && place) return <PlaceAbove place={place} />
  if (kind === 'document' && file) return <PaperAbove file={file} />
  if (file) return <PictureAbove key={file.id} file={file} />
  const Icon = icons[kind]
  return (
    <span className={classes.frame}>
      <Icon aria-hidden="true" />
      {t(`template.title_${kind}`)}
    </span>
  )
}

function PictureAbove({ file }: { file: LocalFile }) {
  const address = useLocalFile(file.id, file.size, true)
  if (!address) return <span className={classes.frame} />
  if (file.kind === 'image') return <img className={classes.picture} src={address} alt={file.name} />
  return (
    <span className={classes.film}>
      <video className={classes.picture} src={address} muted preload="metadata" aria-label={file.name} />
      <IconPlayerPlayFilled aria-hidden="true" />
    </span>
  )
}

const PaperAbove = ({ file: { name, size } }: { file: LocalFile }) => (
  <span className={classes.paper}>
    <IconFileTypePdf aria-hidden="true" />
    <span>
      <b dir="auto">{name}</b>
      <small>{sizeText(size, spoken())}</small>
    </span>
  </span>
)

function PlaceAbove({ place: { name, address, latitude, longitude } }: { place: Place }) {
  const { t } = useTranslation()
  const { map } = useSession().choices
  const tiles = useObservable(map, ({ value }) => value?.tiles?.url)
  useEffect(() => map.load(), [map])
  return (
    <span className={classes.place}>
      <SmallMap latitude={latitude} longitude={longitude} label={t('template.mapOf', { name })} tiles={tiles} />
      <b dir="auto">{name}</b>
      <small dir="auto">{address}</small>
    </span>
  )
}
