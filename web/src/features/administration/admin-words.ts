import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/admin.json'
import it from '../../locales/it/admin.json'

addWords({ en, it })
