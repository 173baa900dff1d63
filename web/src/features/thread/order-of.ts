import type { Message } from '@centralino/contract/messages.ts'
import { list, number, text } from './content.ts'

export type OrderLine = { id: string | undefined; quantity: number; price: string | undefined }
export type Order = { lines: readonly OrderLine[]; total: string | undefined; note: string | undefined }

/** An order from the catalogue, read without trust in its shape: a total only where every line has a price in one currency. */
export function orderOf({ content }: Pick<Message, 'content'>, language: string): Order {
  const items = list(content, 'product_items').map((item) => ({
    id: text(item, 'product_retailer_id'),
    quantity: number(item, 'quantity') ?? 1,
    each: number(item, 'item_price'),
    currency: text(item, 'currency'),
  }))
  const currencies = new Set(items.map(({ currency }) => currency))
  const isWhole = items.length > 0 && currencies.size === 1 && items.every(({ each }) => each !== undefined)
  const sum = items.reduce((total, { quantity, each = 0 }) => total + quantity * each, 0)
  return {
    lines: items.map(({ id, quantity, each, currency }) => ({
      id,
      quantity,
      price: each === undefined ? undefined : money(quantity * each, currency, language),
    })),
    total: isWhole ? money(sum, items[0]?.currency, language) : undefined,
    note: text(content, 'text'),
  }
}

/** An amount as one writes it; a currency nobody knows stands behind it as it came. */
function money(amount: number, currency: string | undefined, language: string): string {
  if (currency !== undefined && /^[A-Z]{3}$/.test(currency))
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount)
  const plain = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount)
  return currency === undefined ? plain : `${plain} ${currency.slice(0, 12)}`
}
