import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/files.json'
import it from '../../locales/it/files.json'

addWords({ en, it })
