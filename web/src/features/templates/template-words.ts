import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/templates.json'
import it from '../../locales/it/templates.json'

addWords({ en, it })
