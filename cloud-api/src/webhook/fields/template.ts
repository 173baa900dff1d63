import { z } from 'zod'
import { anyObject, id, optionalList, optionalNumber, optionalObject, optionalText } from '../lenient.ts'

// Ids are numbers here and strings in REST; languages are `en-US` here and `en_US` in REST.
const named = {
  message_template_id: id,
  message_template_name: optionalText,
  message_template_language: optionalText,
}

const status = z.looseObject({
  ...named,
  event: z.string(),
  reason: optionalText,
  message_template_category: optionalText,
  disable_info: optionalObject(z.looseObject({ disable_date: optionalNumber })),
  other_info: optionalObject(z.looseObject({ title: optionalText, description: optionalText })),
  rejection_info: optionalObject(z.looseObject({ reason: optionalText, recommendation: optionalText })),
})

const quality = z.looseObject({
  ...named,
  previous_quality_score: optionalText,
  new_quality_score: z.string(),
})

const components = z.looseObject({
  ...named,
  message_template_title: optionalText,
  message_template_element: z.string(),
  message_template_footer: optionalText,
  message_template_buttons: optionalList(anyObject),
})

// Without `previous_category` this is notice of a change to come: `new_category` is then the present one.
const category = z.looseObject({
  ...named,
  previous_category: optionalText,
  new_category: z.string(),
  correct_category: optionalText,
  category_update_timestamp: optionalNumber,
})

export const templateSchemas = { status, quality, components, category }
