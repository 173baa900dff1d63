import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/mail.json'
import it from '../../locales/it/mail.json'

addWords({ en, it })
