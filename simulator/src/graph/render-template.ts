import type { Template as SentTemplate } from '@centralino/cloud-api/send/template.ts'
import type { Content } from '../world/message.ts'
import { componentOf, type Template } from '../world/template.ts'
import { fillText, parametersOf } from './check-template.ts'

/** What the phone shows of a template: the finished texts and buttons beside the request. */
export function renderTemplate(template: Template, sent: SentTemplate): Content {
  const header = componentOf(template, 'HEADER')
  const media = parametersOf(sent, 'header')[0]
  const buttons = (componentOf(template, 'BUTTONS')?.buttons ?? []).map((button, index) => {
    const given = parametersOf(sent, 'button', index)
    const payload = given.find((parameter) => parameter.type === 'payload')?.payload
    return {
      type: button.type,
      text: button.text ?? '',
      payload: typeof payload === 'string' ? payload : (button.text ?? ''),
      ...(button.url === undefined ? {} : { url: fillText(button.url, given) }),
    }
  })
  return {
    template: sent,
    rendered: {
      ...(header?.text === undefined ? {} : { header: fillText(header.text, parametersOf(sent, 'header')) }),
      ...(media !== undefined && media.type !== 'text' ? { media } : {}),
      body: fillText(componentOf(template, 'BODY')?.text ?? '', parametersOf(sent, 'body')),
      footer: componentOf(template, 'FOOTER')?.text ?? '',
      buttons,
    },
  }
}
