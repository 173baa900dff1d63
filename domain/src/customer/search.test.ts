import { describe, expect, it } from 'vitest'
import { customerTerms, wordsOf } from './search.ts'

describe('A-CUST-01 what is looked for among customers', () => {
  it.each<[string, string, string[][]]>([
    ['a name in any case and with any accents', 'José  MARÍA', [['jose', 'maria']]],
    ['a username', '@sakura_lume', [['sakura', 'lume']]],
    ['nothing', '  ', []],
    ['signs only', '+', []],
    ['a number in groups', '333 11-12', [['333', '11', '12'], ['3331112']]],
    ['a number with its plus', '+39 333 111', [['39', '333', '111'], ['39333111']]],
    ['a number dialled from abroad', '0039333', [['0039333'], ['39333'], ['039333']]],
    [
      'a name and a number',
      'Rosa 333 11',
      [
        ['rosa', '333', '11'],
        ['rosa', '33311'],
      ],
    ],
  ])('%s', (_, search, terms) => {
    expect(customerTerms(search)).toEqual(terms)
  })

  it('keeps the words of scripts without capitals', () => {
    expect(wordsOf('محمد عبد، 田中 さくら')).toEqual(['محمد', 'عبد', '田中', 'さくら'])
  })
})
