import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { ComposerDesk } from './composer-desk.ts'

/** Also the names of the commands that open them. */
export type ToolName = 'emoji' | 'attach' | 'location' | 'voice' | 'predefined' | 'template' | 'format'

/** A button of the composer and what opens above the text, or happens, when it is pressed. */
export type ComposerTool = {
  name: ToolName
  Icon: ComponentType<{ 'aria-hidden': 'true' }>
  label: (t: TFunction) => string
  /** It may be used also after the customer's 24 hours. */
  always?: boolean
  /** A thin line before it. */
  apart?: boolean
} & (
  | { Panel: ComponentType<{ desk: ComposerDesk }>; use?: never }
  | { Panel?: never; use: (desk: ComposerDesk) => void }
)
