import { callGraph, type GraphCall, type GraphSettings } from './client/graph-call.ts'
import {
  downloadMedia,
  type MediaDownload,
  type MediaFile,
  type MediaInfo,
  mediaInfo,
  uploadedMedia,
} from './client/media.ts'
import type { CallOutcome, SendOutcome } from './client/outcome.ts'
import { readAllPages } from './client/pages.ts'
import { readCallAnswer, readSendAnswer } from './client/read-answer.ts'
import {
  type PhoneNumber,
  phoneNumber,
  type SubscribedApp,
  subscribedApp,
  success,
  type TemplateRecord,
  templateRecord,
} from './client/records.ts'
import type { MessageRequest } from './send/message-request.ts'
import type { ReadMark } from './send/read-mark.ts'

export interface GraphClient {
  /** `opaque` comes back in every status of the message. */
  sendMessage(phoneNumberId: string, request: MessageRequest, opaque: string): Promise<SendOutcome>
  /** Also marks every earlier message of the thread. */
  markRead(phoneNumberId: string, wamid: string, options?: { typing?: boolean }): Promise<CallOutcome<true>>
  mediaInfo(mediaId: string, phoneNumberId: string): Promise<CallOutcome<MediaInfo>>
  downloadMedia(url: string): Promise<CallOutcome<MediaDownload>>
  uploadMedia(phoneNumberId: string, file: MediaFile): Promise<CallOutcome<{ id: string }>>
  phoneNumber(phoneNumberId: string, fields: readonly string[]): Promise<CallOutcome<PhoneNumber>>
  phoneNumbers(wabaId: string): Promise<CallOutcome<PhoneNumber[]>>
  templates(wabaId: string): Promise<CallOutcome<TemplateRecord[]>>
  subscribedApps(wabaId: string): Promise<CallOutcome<SubscribedApp[]>>
}

const templateFields =
  'name,status,category,language,components,parameter_format,quality_score,rejected_reason,sub_category,' +
  'previous_category,correct_category,message_send_ttl_seconds'

/** The calls to Graph we make: each tried once, none throws, and whoever calls decides by the kind of outcome. */
export function graphClient(settings: GraphSettings): GraphClient {
  const call = (what: GraphCall) => callGraph(settings, what)
  return {
    async sendMessage(phoneNumberId, request, opaque) {
      const json = { ...request, biz_opaque_callback_data: opaque }
      return readSendAnswer(await call({ method: 'POST', path: [phoneNumberId, 'messages'], json }))
    },
    async markRead(phoneNumberId, wamid, { typing = false } = {}) {
      const mark: ReadMark = { messaging_product: 'whatsapp', status: 'read', message_id: wamid }
      const json: ReadMark = typing ? { ...mark, typing_indicator: { type: 'text' } } : mark
      const outcome = readCallAnswer(await call({ method: 'POST', path: [phoneNumberId, 'messages'], json }), success)
      return outcome.kind === 'ok' ? { kind: 'ok', value: true } : outcome
    },
    async mediaInfo(mediaId, phoneNumberId) {
      const query = { phone_number_id: phoneNumberId }
      return readCallAnswer(await call({ method: 'GET', path: [mediaId], query }), mediaInfo)
    },
    downloadMedia: (url) => downloadMedia(settings, url),
    async uploadMedia(phoneNumberId, { bytes, mimeType, filename }) {
      const form = new FormData()
      form.set('messaging_product', 'whatsapp')
      form.set('type', mimeType)
      form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType }), filename)
      return readCallAnswer(await call({ method: 'POST', path: [phoneNumberId, 'media'], form }), uploadedMedia)
    },
    async phoneNumber(phoneNumberId, fields) {
      const query = { fields: fields.join(',') }
      return readCallAnswer(await call({ method: 'GET', path: [phoneNumberId], query }), phoneNumber)
    },
    phoneNumbers: (wabaId) => readAllPages(settings, { path: [wabaId, 'phone_numbers'] }, phoneNumber),
    templates: (wabaId) =>
      readAllPages(
        settings,
        { path: [wabaId, 'message_templates'], query: { fields: templateFields } },
        templateRecord,
      ),
    subscribedApps: (wabaId) => readAllPages(settings, { path: [wabaId, 'subscribed_apps'] }, subscribedApp),
  }
}
