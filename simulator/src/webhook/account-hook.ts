import type { Hook } from '../world/hook.ts'
import type { Template } from '../world/template.ts'
import { newHookId } from './ids.ts'

/** A webhook about an account, not about a talk. */
export function accountHook(businessId: string, field: string, value: Record<string, unknown>, at: number): Hook {
  return {
    id: newHookId(),
    businessId,
    numberId: null,
    queue: `account ${businessId}`,
    at,
    what: field,
    change: { field, value },
    raw: null,
    badSignature: false,
    once: false,
    inboundId: null,
  }
}

/** A template's new status; here ids are numbers and languages have a hyphen, unlike in REST. */
export function templateStatusHook(template: Template, at: number): Hook {
  const value = {
    event: template.status,
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language.replace('_', '-'),
    reason: template.rejectedReason,
    message_template_category: template.category,
  }
  return accountHook(template.businessId, 'message_template_status_update', value, at)
}
