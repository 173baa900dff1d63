import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'
import { priority } from './routing.ts'

export const prioritiseCustomer = endpoint({
  ...paths.prioritiseCustomer,
  summary: 'Say how urgent a customer is; what waits of this customer moves up or back at once',
  tag: 'customers',
  access: 'supervisor',
  params: z.strictObject({ id }),
  body: z.strictObject({ priority }),
  response: z.object({ id, priority }),
  refusals: ['not_found'],
})
