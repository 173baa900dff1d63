import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/attachments.json'
import it from '../../locales/it/attachments.json'

addWords({ en, it })
