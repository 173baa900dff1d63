import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/voice.json'
import it from '../../locales/it/voice.json'

addWords({ en, it })
