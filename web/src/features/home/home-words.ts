import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/home.json'
import it from '../../locales/it/home.json'

addWords({ en, it })
