import type { Outgoing } from '@centralino/contract/outgoing.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { plainText } from '@centralino/domain/template/filled.ts'
import { requireConsent } from '../../customers/require-consent.ts'
import { fillTemplate } from '../../templates/fill-template.ts'
import type { Compose } from './draft.ts'

type Said = Extract<Outgoing, { type: 'template' }>

/** It is stored with what the customer sees of it, so that it stays readable whatever becomes of the template. */
export const composeTemplate: Compose<Pick<Said, 'template'>> = async (tx, { template }, conversation) => {
  const { request, shown, category, fileId } = await fillTemplate(tx, conversation.number_id, template)
  await requireConsent(tx, conversation.customer_id, category)
  const body = plainText(shown)
  return {
    type: 'template',
    body,
    preview: previewOf('template', body).text,
    content: { ...request, shown },
    ...(fileId !== null && { fileId }),
    needsWindow: false,
  }
}
