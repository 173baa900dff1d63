/**
 * What to do about an error:
 * `retry` try again with growing pauses · `later` a rate was reached: same message, slower · `template` a template (or
 * another one) goes through · `fix` the request or a setting is wrong, repeating it changes nothing · `account`
 * an administrator must act at Meta · `unreachable` this customer cannot be reached, at least now · `wait-day` not before
 * 24 hours · `never` not again to this customer or for this message · `verify` make sure who is there first ·
 * `ask-customer` only the customer can help, by sending again.
 */
export type RetryClass =
  | 'retry'
  | 'later'
  | 'template'
  | 'fix'
  | 'account'
  | 'unreachable'
  | 'wait-day'
  | 'never'
  | 'verify'
  | 'ask-customer'

/** What one error code means; `en` and `it` tell an agent in a sentence what happened and what to do. */
export interface CatalogueEntry {
  code: number
  title: string
  retry: RetryClass
  /** A second failure of this kind is final. */
  retryOnce?: boolean
  /** The least pause before another try makes sense. */
  waitSeconds?: number
  /** Whom a `later` holds up; others go on. */
  scope?: 'recipient' | 'number' | 'account'
  /** Of the answer, 400 if not given. Never decide by it: Meta answers rate limits with 400. */
  httpStatus?: number
  /** Comes as a `failed` status (or inside a webhook) after Graph answered 200. */
  usuallyAsync: boolean
  en: string
  it: string
}

type Extra = Partial<Pick<CatalogueEntry, 'retryOnce' | 'waitSeconds' | 'scope' | 'httpStatus' | 'usuallyAsync'>>

/** One line of the catalogue. */
export function entry(
  code: number,
  title: string,
  retry: RetryClass,
  [en, it]: readonly [en: string, it: string],
  extra: Extra = {},
): CatalogueEntry {
  return { code, title, retry, usuallyAsync: false, ...extra, en, it }
}
