import type { Said } from '../live/outgoing.ts'

/** What can be read of a message that is not sent yet; empty where only its kind can be named. */
export function contentText(content: Said): string {
  switch (content.type) {
    case 'text':
      return content.text.body
    case 'image':
      return content.image.caption ?? ''
    case 'video':
      return content.video.caption ?? ''
    case 'document':
      return content.document.caption ?? content.document.filename ?? ''
    case 'audio':
    case 'sticker':
      return ''
    case 'reaction':
      return content.reaction.emoji
    case 'template':
      return (content.template.components ?? [])
        .flatMap(({ parameters }) => parameters.map(parameterText))
        .filter((text) => text !== '')
        .join(', ')
    case 'location':
      return [content.location.name, content.location.address].filter(Boolean).join(', ')
    case 'interactive':
      return content.interactive.body.text
    case 'contacts':
      return content.contacts.map(({ name }) => name.formatted_name).join(', ')
    case 'note':
      return content.note.text
  }
}

type Parameter = NonNullable<
  Extract<Said, { type: 'template' }>['template']['components']
>[number]['parameters'][number]

const parameterText = (parameter: Parameter): string =>
  parameter.type === 'text' ? parameter.text : parameter.type === 'location' ? parameter.location.name : ''
