import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/thread.json'
import it from '../../locales/it/thread.json'

addWords({ en, it })
