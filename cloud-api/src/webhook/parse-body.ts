const decoder = new TextDecoder('utf-8', { fatal: true })

// Only text with a number this long outside quotes can hold one a double cannot: the exact way is several times slower.
const longNumber = /(?:^|[[:,\s])-?\d{16}/

/**
 * JSON of a request or response body; whole numbers over 2^53 come as strings with every digit (template ids are such).
 * @throws SyntaxError on bad JSON, invalid UTF-8 or nesting nobody could walk.
 */
export function parseBody(raw: Uint8Array): unknown {
  return parseText(decodeBody(raw))
}

/** The text of a body. @throws SyntaxError on invalid UTF-8. */
export function decodeBody(raw: Uint8Array): string {
  try {
    return decoder.decode(raw)
  } catch (error) {
    throw new SyntaxError('the body is not UTF-8', { cause: error })
  }
}

/** As parseBody, of text that was decoded before. @throws SyntaxError on bad JSON or nesting nobody could walk. */
export function parseText(text: string): unknown {
  try {
    return longNumber.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw error
    throw new SyntaxError('the body is nested too deeply', { cause: error })
  }
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  const inexact = typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined
  return inexact && /^-?\d+$/.test(source) ? source : value
}
