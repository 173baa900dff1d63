import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/customers.json'
import it from '../../locales/it/customers.json'

addWords({ en, it })
