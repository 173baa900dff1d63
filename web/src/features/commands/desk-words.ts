import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/desk.json'
import it from '../../locales/it/desk.json'

addWords({ en, it })
