import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/format.json'
import it from '../../locales/it/format.json'

addWords({ en, it })
