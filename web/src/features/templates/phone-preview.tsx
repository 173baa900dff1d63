import { showTemplate, type TemplateValues, templatePieces } from '@centralino/contract/template-form.ts'
import type { Template } from '@centralino/contract/templates.ts'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import classes from './templates.module.css'
import { TitlePreview } from './title-preview.tsx'
import type { TemplateTitle } from './use-template-title.ts'

type Props = { template: Template; values: TemplateValues; title: TemplateTitle }

/** The template on the customer's phone, as it will be; what is filled in and what is missing is marked. */
export function PhonePreview({ template, values, title }: Props) {
  const { t } = useTranslation()
  const { tenant } = useMe()
  const { footer, buttons } = showTemplate(template, values)
  const [header, body] = [templatePieces(template, 'HEADER'), templatePieces(template, 'BODY')]
  return (
    <section className={classes.phone} aria-label={t('template.preview')}>
      <div className={classes.screen}>
        <div className={classes.bar}>
          <bdi>{tenant.name}</bdi>
        </div>
        <div className={classes.bubble} dir="auto">
          <TitlePreview title={title} />
          {header.length > 0 && (
            <b>
              <Marked pieces={header} part="header" values={values} />
            </b>
          )}
          <span className={classes.body}>
            <Marked pieces={body} part="body" values={values} />
          </span>
          {footer && <small>{footer}</small>}
        </div>
        {buttons.map(({ type, text, url }) => (
          <div key={`${type} ${text}`} className={classes.button} title={url}>
            <bdi>{text}</bdi>
          </div>
        ))}
      </div>
    </section>
  )
}

type Marking = { pieces: ReturnType<typeof templatePieces>; part: string; values: TemplateValues }

function Marked({ pieces, part, values }: Marking) {
  const { t } = useTranslation()
  return pieces.map((piece, i) => {
    if (piece.kind === 'words') return piece.text
    const value = values[`${part}.${piece.name}`]?.trim()
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
      <mark key={i} data-empty={!value || undefined} title={value ? undefined : t('template.empty', piece)}>
        {value || `{${piece.name}}`}
      </mark>
    )
  })
}
