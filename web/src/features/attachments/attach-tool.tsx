import { IconPaperclip } from '@tabler/icons-react'
import type { ComposerTool } from '../composer/composer-tool.ts'
import { pickFiles } from './pick-files.ts'

export const attachTool: ComposerTool = {
  name: 'attach',
  Icon: IconPaperclip,
  label: (t) => t('composer.attach'),
  use: (desk) => pickFiles(desk.attach),
}
