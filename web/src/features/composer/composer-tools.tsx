import { ActionIcon } from '@mantine/core'
import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStable } from '../../lib/use-stable.ts'
import { ToolGap } from '../../ui/composer/composer.tsx'
import { attachTool } from '../attachments/attach-tool.tsx'
import { locationTool } from '../location/location-tool.tsx'
import { predefinedTool } from '../predefined/predefined-tool.tsx'
import { templateTool } from '../templates/template-tool.tsx'
import { voiceTool } from '../voice/voice-tool.tsx'
import type { ComposerDesk } from './composer-desk.ts'
import type { ComposerTool, ToolName } from './composer-tool.ts'
import { emojiTool } from './emoji-tool.tsx'
import { formatTool } from './format-tool.tsx'

/** The tools in the order in which they stand. */
const tools: readonly ComposerTool[] = [
  emojiTool,
  attachTool,
  locationTool,
  voiceTool,
  predefinedTool,
  templateTool,
  formatTool,
]

/** The tools that can be used now: after the customer's 24 hours only a few. */
export const usableTools = (isOpen: boolean): readonly ToolName[] =>
  tools.filter(({ always }) => isOpen || always).map(({ name }) => name)

/** Opens a tool, or does what it does at once. */
export function runTool(name: ToolName, desk: ComposerDesk) {
  const tool = tools.find((each) => each.name === name)
  if (tool?.use) tool.use(desk)
  else desk.show(name)
}

export function ComposerTools({ desk }: { desk: ComposerDesk }) {
  return tools.map((tool) => (
    <Fragment key={tool.name}>
      {tool.apart && <ToolGap />}
      <ToolButton tool={tool} desk={desk} />
    </Fragment>
  ))
}

export function ToolButton({ tool, desk }: { tool: ComposerTool; desk: ComposerDesk }) {
  const isShown = desk.panel === tool.name
  const press = useStable(() => (tool.use ? tool.use(desk) : desk.show(isShown ? undefined : tool.name)))
  return <ToolPress tool={tool} isShown={isShown} isOff={!desk.isOpen && !tool.always} onPress={press} />
}

type ToolPressProps = { tool: ComposerTool; isShown: boolean; isOff: boolean; onPress: () => void }

/** Not drawn anew with each letter that is typed, nor for another conversation. */
const ToolPress = memo(function ToolPress({ tool, isShown, isOff, onPress }: ToolPressProps) {
  const { t } = useTranslation()
  return (
    <ActionIcon
      aria-label={tool.label(t)}
      title={tool.label(t)}
      aria-expanded={tool.Panel ? isShown : undefined}
      disabled={isOff}
      onClick={onPress}
    >
      <tool.Icon aria-hidden="true" />
    </ActionIcon>
  )
})

/** The panel of the tool in use. */
export function ToolPanel({ desk }: { desk: ComposerDesk }) {
  const tool = tools.find(({ name }) => name === desk.panel)
  return tool?.Panel && (desk.isOpen || tool.always) ? <tool.Panel desk={desk} /> : null
}
