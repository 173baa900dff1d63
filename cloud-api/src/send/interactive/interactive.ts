import { z } from 'zod'
import { carouselMessage } from './carousel.ts'
import { buttonMessage, listMessage, urlMessage } from './choice.ts'
import {
  catalogMessage,
  orderDetailsMessage,
  orderStatusMessage,
  productListMessage,
  productMessage,
} from './commerce.ts'
import {
  addressMessage,
  callPermissionRequest,
  contactRequest,
  flowMessage,
  locationRequest,
  voiceCall,
} from './request.ts'

/** Every interactive message WhatsApp takes. */
export const interactive = z.discriminatedUnion('type', [
  buttonMessage,
  listMessage,
  urlMessage,
  locationRequest,
  contactRequest,
  flowMessage,
  productMessage,
  productListMessage,
  catalogMessage,
  addressMessage,
  callPermissionRequest,
  voiceCall,
  carouselMessage,
  orderDetailsMessage,
  orderStatusMessage,
])
export type Interactive = z.infer<typeof interactive>
