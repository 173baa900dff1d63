import { IconMicrophone } from '@tabler/icons-react'
import type { ComposerTool } from '../composer/composer-tool.ts'

export const voiceTool: ComposerTool = {
  name: 'voice',
  Icon: IconMicrophone,
  label: (t) => t('composer.voice'),
  use: (desk) => desk.record(),
}
