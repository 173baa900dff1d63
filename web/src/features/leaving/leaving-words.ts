import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/leaving.json'
import it from '../../locales/it/leaving.json'

addWords({ en, it })
