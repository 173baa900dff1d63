import { IconMoodSmile } from '@tabler/icons-react'
import type { ComposerTool } from './composer-tool.ts'
import { EmojiPanel } from './emoji-panel.tsx'

export const emojiTool: ComposerTool = {
  name: 'emoji',
  Icon: IconMoodSmile,
  label: (t) => t('composer.emoji'),
  Panel: ({ desk }) => <EmojiPanel wanted={desk.wanted} onPick={desk.insert} onClose={() => desk.show()} />,
}
