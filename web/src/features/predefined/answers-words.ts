import { addWords } from '../../lib/i18n.ts'
import en from '../../locales/en/answers.json'
import it from '../../locales/it/answers.json'

addWords({ en, it })
