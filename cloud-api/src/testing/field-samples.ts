import { accountSamples, type FieldSample } from './account-samples.ts'
import { messageSamples } from './message-samples.ts'

const metadata = { display_phone_number: '15550783881', phone_number_id: '106540352242922' }
const M = { messaging_product: 'whatsapp', metadata }
const contact = {
  profile: { name: 'Sheena Nelson', username: 'realsheena' },
  wa_id: '16505551234',
  user_id: 'US.13491208655302741918',
  parent_user_id: 'US.ENT.1181',
}
const C = { contacts: [contact] }
const text = { from: '16505551234', id: 'wamid.A', timestamp: '1749416383', type: 'text', text: { body: 'hi' } }
const status = { id: 'wamid.S', timestamp: '1750030073', recipient_id: '16505551234' }
const call = {
  id: 'wacid.A',
  from: '16505551234',
  to: '15550783881',
  timestamp: '1752583107',
  direction: 'USER_INITIATED',
}
const group = { timestamp: '1752583107', group_id: 'G1', request_id: 'R1' }
const history = {
  from: '15550783881',
  to: '16505551234',
  id: 'wamid.H',
  timestamp: '1739230955',
  type: 'text',
  text: { body: 'old' },
}

/** Every shape of the fields that speak of customers. */
const conversationSamples: readonly FieldSample[] = [
  {
    field: 'messages',
    value: { ...M, ...C, messages: messageSamples.map(({ raw }) => raw) },
    kinds: messageSamples.map(() => 'message'),
  },
  {
    field: 'messages',
    value: {
      ...M,
      ...C,
      statuses: [
        {
          ...status,
          status: 'sent',
          conversation: { id: '72b1', expiration_timestamp: '1750116480', origin: { type: 'marketing' } },
          pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
        },
        {
          ...status,
          status: 'delivered',
          recipient_user_id: 'US.13491208655302741918',
          biz_opaque_callback_data: 'ours',
        },
        { ...status, status: 'read' },
        { ...status, status: 'played' },
        {
          ...status,
          status: 'failed',
          errors: [{ code: 131049, title: 't', message: 'm', error_data: { details: 'd' }, href: 'https://h' }],
        },
        { ...status, status: 'deleted', recipient_type: 'group', recipient_participant_id: '1650' },
      ],
    },
    kinds: ['status', 'status', 'status', 'status', 'status', 'status'],
  },
  {
    field: 'messages',
    value: { ...M, errors: [{ code: 130429, title: 'Rate limit hit', error_data: { details: 'd' } }] },
    kinds: ['error'],
  },
  {
    field: 'messages',
    value: {
      ...M,
      user_actions: [
        { action_type: 'marketing_messages_link_click', timestamp: 1731705721, marketing_messages_link_click_data: {} },
      ],
    },
    kinds: ['user_action'],
  },
  {
    field: 'user_preferences',
    value: {
      ...M,
      contacts: [{ wa_id: '16505551234' }],
      user_preferences: [
        {
          wa_id: '16505551234',
          detail: 'User requested to stop marketing messages',
          category: 'marketing_messages',
          value: 'stop',
          timestamp: 1731705721,
        },
      ],
    },
    kinds: ['preference'],
  },
  {
    field: 'calls',
    value: {
      ...M,
      ...C,
      calls: [{ ...call, event: 'connect', cta_payload: 'c', session: { sdp_type: 'offer', sdp: 'v=0\r\n' } }],
    },
    kinds: ['call'],
  },
  {
    field: 'calls',
    value: {
      ...M,
      statuses: [
        { id: 'wacid.B', type: 'call', status: 'RINGING', timestamp: '1752583110', recipient_id: '16505551234' },
      ],
    },
    kinds: ['call'],
  },
  {
    field: 'calls',
    value: {
      ...M,
      ...C,
      calls: [
        {
          ...call,
          event: 'terminate',
          status: 'Completed',
          start_time: '1752583108',
          end_time: '1752583228',
          duration: 120,
        },
      ],
      errors: [{ code: 138021, message: 'm' }],
    },
    kinds: ['call'],
  },
  {
    field: 'smb_message_echoes',
    value: { ...M, ...C, message_echoes: [{ ...text, from: '15550783881', to: '16505551234' }] },
    kinds: ['echo'],
  },
  {
    field: 'smb_app_state_sync',
    value: {
      ...M,
      state_sync: [
        {
          type: 'contact',
          contact: { full_name: 'Pablo M', first_name: 'Pablo', phone_number: '1650' },
          action: 'add',
          metadata: { timestamp: '1739230955' },
        },
      ],
    },
    kinds: ['app_contact'],
  },
  {
    field: 'history',
    value: {
      ...M,
      history: [
        {
          metadata: { phase: 0, chunk_order: 1, progress: 55 },
          threads: [
            {
              id: '16505551234',
              context: { wa_id: '16505551234', username: 'sheena' },
              messages: [{ ...history, history_context: { status: 'READ', from_me: true } }],
            },
          ],
        },
      ],
    },
    kinds: ['history'],
  },
  { field: 'history', value: { ...M, messages: [{ ...text, type: 'image', image: { id: '1' } }] }, kinds: ['history'] },
  {
    field: 'history',
    value: { ...M, history: [{ errors: [{ code: 2593109, title: 't', message: 'm', error_data: { details: 'd' } }] }] },
    kinds: ['history'],
  },
  {
    field: 'standby',
    value: { ...M, standby: { ...C, messages: [text], statuses: [{ ...status, status: 'sent' }] } },
    kinds: ['standby', 'standby'],
  },
  {
    field: 'standby',
    value: {
      ...M,
      standby: {
        message_echoes: [{ id: 'wamid.E', timestamp: '1', message: { type: 'text', text: { body: 'bot' } } }],
      },
    },
    kinds: ['standby'],
  },
  {
    field: 'messaging_handovers',
    value: {
      messaging_product: 'whatsapp',
      recipient: metadata,
      sender: { phone_number: '1650' },
      timestamp: '1',
      type: 'control_passed',
      control_passed: {
        previous_owner_role: 'ai_agent',
        new_owner_role: 'escalation',
        metadata: 'x',
        conversation_context: { type: 'summary', summary: { text: 'wants a lamp' } },
      },
    },
    kinds: ['handover'],
  },
  {
    field: 'group_lifecycle_update',
    value: {
      ...M,
      groups: [
        {
          ...group,
          type: 'group_create',
          subject: 's',
          invite_link: 'https://chat.whatsapp.com/L',
          join_approval_mode: 'auto_approve',
        },
        { ...group, type: 'group_delete', errors: [{ code: 131041, title: 't' }] },
      ],
    },
    kinds: ['group', 'group'],
  },
  {
    field: 'group_participants_update',
    value: {
      ...M,
      groups: [
        { ...group, type: 'group_participants_add', reason: 'invite_link', added_participants: [{ wa_id: '1650' }] },
      ],
    },
    kinds: ['group'],
  },
  {
    field: 'group_settings_update',
    value: {
      ...M,
      groups: [{ ...group, type: 'group_settings_update', group_subject: { text: 's', update_successful: true } }],
    },
    kinds: ['group'],
  },
  { field: 'group_status_update', value: { ...M, groups: [{ ...group, type: 'group_suspend' }] }, kinds: ['group'] },
  {
    field: 'automatic_events',
    value: { ...M, automatic_events: [{ id: '1', event_name: 'Purchase' }] },
    kinds: ['unknown'],
  },
  { field: 'next_year', value: { anything: 1 }, kinds: ['unknown'] },
]

/** Every field and shape of the facts sheet. */
export const fieldSamples: readonly FieldSample[] = [...conversationSamples, ...accountSamples]
