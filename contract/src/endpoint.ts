import type { z } from 'zod'
import type { RefusalCode } from './errors.ts'

/** Who may call: `anyone`, any user with a session, or a user with at least this role. Finer rules are the feature's. */
export type Access = 'anyone' | 'signed_in' | 'supervisor' | 'administrator'

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below `/api/v1`, with `:name` for parameters. */
  path: string
  summary: string
  tag: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** Absent: the answer is 204 without a body, unless it is a file. */
  response?: z.ZodType
  /** `in`: the body is a file, sent as it is; `out`: the answer is one. */
  bytes?: 'in' | 'out'
  /** Beyond those every endpoint may give (invalid_request, not_signed_in, not_allowed, wrong_origin, internal). */
  refusals?: readonly RefusalCode[]
}

export const apiPrefix = '/api/v1'

/** Declares an endpoint once: the server mounts it, the client calls it, OpenAPI shows it. */
export const endpoint = <const E extends Endpoint>(spec: E): E => spec

type Sent<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? z.input<S> : undefined
type Parsed<E, K extends string> = E extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined

type Part = 'params' | 'query' | 'body'
type Given<E> = { [K in Part]: E extends Record<K, z.ZodType> ? K : never }[Part]
type Optional<E> = { [K in Given<E>]: undefined extends Sent<E, K> ? K : never }[Given<E>]

/** What a caller gives; a part whose schema has a default may be left out. */
export type Call<E extends Endpoint> = { [K in Exclude<Given<E>, Optional<E>>]: Sent<E, K> } & {
  [K in Optional<E>]?: Sent<E, K>
}
/** What the server's handler receives. */
export type Received<E extends Endpoint> = {
  params: Parsed<E, 'params'>
  query: Parsed<E, 'query'>
  body: Parsed<E, 'body'>
}
export type Answer<E extends Endpoint> = E extends { response: infer S extends z.ZodType } ? z.input<S> : undefined
