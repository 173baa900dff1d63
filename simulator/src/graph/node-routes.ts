import type { FastifyInstance } from 'fastify'
import type { Simulator } from '../simulator.ts'
import type { Business, BusinessNumber } from '../world/business.ts'
import type { GraphRequest } from './graph-call.ts'
import { noSuchObject } from './graph-refusal.ts'
import { mediaInfo } from './media-routes.ts'
import { templateNode } from './template-node.ts'

/** `GET /{node}`: numbers, accounts, templates and media share one address space. */
export function nodeRoutes(scope: FastifyInstance, simulator: Simulator): void {
  const { world } = simulator

  scope.get('/:version/:node', async (request: GraphRequest) => {
    const { node } = request.params
    const { fields } = request.query as { fields?: string }
    const home = world.numbers.get(node)
    if (home !== undefined) return pick(numberNode(home.number), fields)
    const business = world.businesses.get(node)
    if (business !== undefined) return pick(accountNode(business), fields)
    const template = world.templates.get(node)
    if (template !== undefined) return pick(templateNode(template), fields)
    const file = world.media.get(node)
    if (file !== undefined) return mediaInfo(simulator, request, file)
    throw noSuchObject('get', node)
  })

  scope.get('/:version/:node/phone_numbers', async (request: GraphRequest) => {
    const { node } = request.params
    const { fields } = request.query as { fields?: string }
    const business = world.businesses.get(node)
    if (business === undefined) throw noSuchObject('get', node)
    return { data: business.numbers.map((number) => pick(numberNode(number), fields ?? usualFields)), paging: {} }
  })
}

const usualFields =
  'verified_name,code_verification_status,display_phone_number,quality_rating,platform_type,throughput,id'

/** The fields asked for, `id` always; nested selections give the whole field. */
function pick(node: Record<string, unknown>, fields: string | undefined): Record<string, unknown> {
  if (fields === undefined || fields === '') return node
  const names = new Set([
    ...fields
      .replaceAll(/\{[^}]*\}|\([^)]*\)/g, '')
      .split(',')
      .map((name) => name.trim()),
    'id',
  ])
  return Object.fromEntries(Object.entries(node).filter(([name]) => names.has(name)))
}

function numberNode(number: BusinessNumber): Record<string, unknown> {
  return {
    verified_name: number.name,
    code_verification_status: 'VERIFIED',
    display_phone_number: number.displayPhoneNumber,
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: number.throughput > 80 ? 'HIGH' : 'STANDARD' },
    name_status: 'APPROVED',
    status: 'CONNECTED',
    account_mode: 'LIVE',
    is_official_business_account: false,
    is_on_biz_app: false,
    is_pin_enabled: true,
    whatsapp_business_manager_messaging_limit: 'TIER_100K',
    health_status: { can_send_message: 'AVAILABLE', entities: [] },
    id: number.id,
  }
}

function accountNode(business: Business): Record<string, unknown> {
  return {
    id: business.id,
    name: business.name,
    currency: 'EUR',
    timezone_id: '73',
    country: 'IT',
    account_review_status: 'APPROVED',
    business_verification_status: 'verified',
    ownership_type: 'SELF',
    message_template_namespace: `pretend_${business.id}`,
  }
}
