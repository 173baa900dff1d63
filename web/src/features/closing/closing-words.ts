import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/closing.json'
import it from '../../locales/it/closing.json'

addWords({ en, it })
