import { z } from 'zod'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { deskNumber } from './numbers.ts'
import { paths } from './paths.ts'
import { numberService } from './service.ts'
import { me, user } from './users.ts'

/** Everything the agent's first screen needs, read in one snapshot of the database, with the feed position it belongs to. */
export const getDesk = endpoint({
  ...paths.getDesk,
  summary:
    'The first load of the console: me, colleagues, numbers and their service, my conversations and the feed cursor',
  tag: 'desk',
  access: 'signed_in',
  response: z.object({
    cursor: z.number().int(),
    me,
    users: z.array(user),
    numbers: z.array(deskNumber),
    service: z.array(numberService),
    conversations: z.array(conversation),
  }),
})
