import type { JsonObject } from '../webhook/json-object.ts'

/** The value of one change, its field, and the kinds of items it is read as. */
export interface FieldSample {
  field: string
  value: JsonObject
  kinds: string[]
}

const display_phone_number = '15550783881'
const template = {
  message_template_id: 1689556908129832,
  message_template_name: 'order_confirmation',
  message_template_language: 'en-US',
}

/** Every field about templates, numbers and accounts. */
export const accountSamples: readonly FieldSample[] = [
  {
    field: 'message_template_status_update',
    value: {
      event: 'REJECTED',
      ...template,
      reason: 'INVALID_FORMAT',
      message_template_category: 'UTILITY',
      other_info: { title: 'FIRST_PAUSE', description: 'd' },
      rejection_info: { reason: 'r', recommendation: 'x' },
      disable_info: { disable_date: 1751234563 },
    },
    kinds: ['template'],
  },
  {
    field: 'message_template_quality_update',
    value: { previous_quality_score: 'GREEN', new_quality_score: 'YELLOW', ...template },
    kinds: ['template'],
  },
  {
    field: 'message_template_status_update',
    value: { previous_quality_score: 'GREEN', new_quality_score: 'YELLOW', ...template },
    kinds: ['template'],
  },
  {
    field: 'message_template_components_update',
    value: {
      ...template,
      message_template_title: 'header',
      message_template_element: 'body',
      message_template_buttons: [{ message_template_button_type: 'URL' }],
    },
    kinds: ['template'],
  },
  {
    field: 'template_category_update',
    value: {
      ...template,
      new_category: 'UTILITY',
      correct_category: 'MARKETING',
      category_update_timestamp: 1746169200,
    },
    kinds: ['template'],
  },
  {
    field: 'phone_number_name_update',
    value: { display_phone_number, decision: 'APPROVED', requested_verified_name: 'Lume', rejection_reason: null },
    kinds: ['phone'],
  },
  {
    field: 'phone_number_quality_update',
    value: { display_phone_number, event: 'THROUGHPUT_UPGRADE', current_limit: 'TIER_UNLIMITED' },
    kinds: ['phone'],
  },
  {
    field: 'business_username_updates',
    value: { display_phone_number, username: 'lume', status: 'approved' },
    kinds: ['phone'],
  },
  {
    field: 'business_capability_update',
    value: { max_daily_conversations_per_business: 2000, max_phone_numbers_per_business: 2 },
    kinds: ['account'],
  },
  { field: 'account_review_update', value: { decision: 'APPROVED' }, kinds: ['account'] },
  {
    field: 'account_alerts',
    value: {
      entity_type: 'WABA',
      entity_id: '1',
      alert_info: {
        alert_severity: 'WARNING',
        alert_status: 'ACTIVE',
        alert_type: 'OBA_REJECTED',
        alert_description: 'd',
      },
    },
    kinds: ['account'],
  },
  {
    field: 'account_settings_update',
    value: {
      messaging_product: 'whatsapp',
      timestamp: '1',
      type: 'phone_number_settings',
      phone_number_settings: { phone_number_id: '106540352242922', calling: {} },
    },
    kinds: ['account'],
  },
  {
    field: 'account_update',
    value: { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: ['SCHEDULE_FOR_DISABLE'], waba_ban_date: 'May 1' } },
    kinds: ['account'],
  },
  {
    field: 'account_update',
    value: {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [{ restriction_type: 'RESTRICTED_UTILITY_TEMPLATES', expiration: 1 }],
    },
    kinds: ['account'],
  },
  {
    field: 'account_update',
    value: {
      event: 'PARTNER_REMOVED',
      phone_number: '1',
      waba_info: { waba_id: '1' },
      disconnection_info: { reason: 'PRIMARY_INACTIVITY', initiated_by: 'SYSTEM' },
    },
    kinds: ['account'],
  },
  { field: 'security', value: { display_phone_number, event: 'PIN_CHANGED', requester: '6155' }, kinds: ['security'] },
  {
    field: 'flows',
    value: { event: 'FLOW_STATUS_CHANGE', flow_id: '1', old_status: 'DRAFT', new_status: 'PUBLISHED', message: 'm' },
    kinds: ['flow'],
  },
]
