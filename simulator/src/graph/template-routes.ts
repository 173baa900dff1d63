import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Simulator } from '../simulator.ts'
import { templateStatusHook } from '../webhook/account-hook.ts'
import { newNumericId } from '../webhook/ids.ts'
import { componentOf, placeholders, type Template } from '../world/template.ts'
import type { GraphRequest } from './graph-call.ts'
import { GraphRefusal, noSuchObject } from './graph-refusal.ts'
import { requestRefusal } from './request-refusal.ts'
import { templateNode } from './template-node.ts'

const component = z.looseObject({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z
    .array(z.looseObject({ type: z.string(), text: z.string().optional(), url: z.string().optional() }))
    .optional(),
})

const newTemplate = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().min(2).max(16),
  category: z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']),
  parameter_format: z.enum(['POSITIONAL', 'NAMED']).default('POSITIONAL'),
  components: z.array(component).min(1),
})

const listQuery = z.object({
  status: z.string().optional(),
  name: z.string().optional(),
  language: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(250).default(25),
  after: z.string().optional(),
})

export function templateRoutes(scope: FastifyInstance, simulator: Simulator): void {
  const { world, ledger, now } = simulator

  scope.get('/:version/:node/message_templates', async (request: GraphRequest) => {
    const { node } = request.params
    if (!world.businesses.has(node)) throw noSuchObject('get', node)
    const query = listQuery.parse(request.query)
    const all = [...world.templates.values()].filter(
      (template) =>
        template.businessId === node &&
        template.status === (query.status?.toUpperCase() ?? template.status) &&
        template.name.includes(query.name ?? '') &&
        template.language === (query.language ?? template.language),
    )
    const start = query.after === undefined ? 0 : all.findIndex((template) => template.id === query.after) + 1
    const page = all.slice(start, start + query.limit)
    const cursors = { before: page[0]?.id ?? '', after: page.at(-1)?.id ?? '' }
    const more = start + query.limit < all.length
    return {
      data: page.map(templateNode),
      paging: { cursors, ...(more ? { next: nextPage(request, cursors.after) } : {}) },
    }
  })

  scope.post('/:version/:node/message_templates', async (request: GraphRequest) => {
    const { node } = request.params
    if (!world.businesses.has(node)) throw noSuchObject('post', node)
    const parsed = newTemplate.safeParse(request.body)
    if (!parsed.success) throw requestRefusal(request.body, parsed.error)
    const { name, language, category, parameter_format, components } = parsed.data
    const taken = [...world.templates.values()].some(
      (known) => known.businessId === node && known.name === name && known.language === language,
    )
    if (taken) throw new GraphRefusal(100, `There is already ${language} content for this template.`)
    const template: Template = {
      id: newNumericId(),
      businessId: node,
      name,
      language,
      category,
      parameterFormat: parameter_format,
      status: 'PENDING',
      components,
      rejectedReason: 'NONE',
    }
    ledger.record({ t: 'template', template })
    void review(template)
    await ledger.written()
    return { id: template.id, status: template.status, category }
  })

  scope.delete('/:version/:node/message_templates', async (request: GraphRequest) => {
    const { node } = request.params
    const query = request.query as { name?: string; hsm_id?: string }
    const found = [...world.templates.values()].filter(
      (known) => known.businessId === node && known.name === query.name && known.id === (query.hsm_id ?? known.id),
    )
    if (found.length === 0) throw new GraphRefusal(100, 'Message template was not found')
    for (const template of found) ledger.record({ t: 'template-gone', id: template.id })
    return { success: true }
  })

  async function review(template: Template): Promise<void> {
    await sleep(world.settings.approvalAfter, undefined, { ref: false })
    if (world.templates.get(template.id) !== template) return
    const reason = rejection(template)
    const next: Template = {
      ...template,
      status: reason === null ? 'APPROVED' : 'REJECTED',
      rejectedReason: reason ?? 'NONE',
    }
    ledger.record({ t: 'template', template: next })
    ledger.record({ t: 'hook', hook: templateStatusHook(next, now()) })
  }
}

/** Meta rejects bodies that begin or end with a variable. */
function rejection(template: Template): string | null {
  const body = componentOf(template, 'BODY')?.text ?? ''
  const edge = placeholders(body).length > 0 && (/^\s*\{\{/.test(body) || /\}\}\s*$/.test(body))
  return edge ? 'INVALID_FORMAT' : null
}

function nextPage(request: GraphRequest, after: string): string {
  const url = new URL(request.url, `${request.protocol}://${request.host}`)
  url.searchParams.set('after', after)
  return url.href
}
