import { previewOf } from '@centralino/domain/message/kind.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import type { Compose } from './draft.ts'

export const composeText: Compose<{ text: { body: string } }> = (_tx, said) => {
  const body = normaliseText(said.text.body)
  const fault = checkText(body)
  if (fault) throw new Refusal(`text_${fault}`)
  return { type: 'text', body, preview: previewOf('text', body).text, content: null, needsWindow: true }
}
