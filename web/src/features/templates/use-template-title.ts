import type { Place } from '@centralino/contract/positions.ts'
import {
  type TemplateHeader,
  templateHeaderFault,
  templateHeaderKind,
  templateHeaderTypes,
} from '@centralino/contract/template-form.ts'
import type { Template } from '@centralino/contract/templates.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOfFile } from '../../lib/check-file.ts'
import type { LocalFile } from '../../lib/local-file.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { type Attachment, canGo, titleTray } from '../../live/trays.ts'

/** What is chosen for a title that is not a text: a file, which lies in a tray of its own until it is sent, or a place. */
export function useTemplateTitle(template: Template | undefined, where: string) {
  const { t } = useTranslation()
  const { trays, uploads } = useSession()
  const kind = template ? templateHeaderKind(template) : null
  const tray = titleTray(where, kind ?? 'none')
  const attachment = useObservable(trays.all, (all) => all[tray]?.at(-1))
  const upload = useObservable(uploads.states, (states) => attachment && states[attachment.id])
  const [mistaken, setMistaken] = useState<string>()
  const [said, setSaid] = useState<{ of: string; place: Place }>()
  const place = said && said.of === template?.id ? said.place : undefined
  const file = attachment && canGo(attachment, upload) ? localOf(attachment) : undefined
  const value: TemplateHeader | null =
    kind === null
      ? null
      : kind === 'location'
        ? place
          ? { kind, ...place }
          : null
        : file
          ? { kind, id: '', filename: file.name }
          : null
  const fault = template ? templateHeaderFault(template, value) : null
  return {
    kind,
    tray,
    attachment,
    file,
    place,
    value,
    /** What is still missing, in words; undefined: nothing. */
    problem:
      fault && kind ? t(fault === 'place_incomplete' ? 'template.placeLacks' : `template.lacks_${kind}`) : undefined,
    /** What was picked cannot be a title of this kind. */
    isMistaken: mistaken === tray,
    setPlace: (next: Place) => template && setSaid({ of: template.id, place: next }),
    async choose(files: readonly File[]) {
      const [chosen] = files
      if (!chosen || kind === null || kind === 'location') return
      const fits = mayBe(kind, chosen)
      setMistaken(fits ? undefined : tray)
      if (!fits) return
      for (const { id } of trays.of(tray)) trays.remove(tray, id)
      await trays.add(tray, [chosen])
    },
  }
}

export type TemplateTitle = ReturnType<typeof useTemplateTitle>

/** A picture may also be of a type that is drawn anew; of documents WhatsApp takes PDF alone. */
const mayBe = (kind: 'image' | 'video' | 'document', { name, type }: File): boolean => {
  const found = kindOfFile(name, type)
  return found.kind === kind && (kind === 'image' || templateHeaderTypes[kind].includes(found.mime))
}

const localOf = ({ caption: _, fault: __, isPreparing: ___, ...file }: Attachment): LocalFile => file
