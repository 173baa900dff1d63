import type { MantineThemeComponents } from '@mantine/core'
import button from './button.module.css'
import input from './input.module.css'
import overlay from './overlay.module.css'

const field = {
  classNames: {
    wrapper: input.wrapper,
    input: input.input,
    section: input.section,
    label: input.label,
    error: input.error,
    description: input.help,
  },
  defaultProps: { size: 'md', radius: 'md' },
}

/** Plain objects, not `Component.extend`: naming a component here must not pull it into the first screen. */
export const componentDefaults: MantineThemeComponents = {
  Button: { defaultProps: { size: 'md', radius: 'xl' }, classNames: { root: button.root, section: button.section } },
  ActionIcon: { defaultProps: { size: 'lg', radius: 'xl', variant: 'subtle' }, classNames: { root: button.icon } },
  CloseButton: { defaultProps: { radius: 'xl' } },
  InputWrapper: { classNames: { label: input.label, error: input.error, description: input.help } },
  TextInput: field,
  PasswordInput: {
    ...field,
    classNames: { ...field.classNames, innerInput: input.inner, visibilityToggle: input.toggle },
  },
  Textarea: field,
  NativeSelect: field,
  NumberInput: field,
  Select: { ...field, classNames: { ...field.classNames, dropdown: overlay.dropdown, option: overlay.item } },
  MultiSelect: { ...field, classNames: { ...field.classNames, dropdown: overlay.dropdown, option: overlay.item } },
  Checkbox: { defaultProps: { size: 'sm' }, classNames: { input: input.check, label: input.checkLabel } },
  Radio: { defaultProps: { size: 'sm' }, classNames: { radio: input.check, label: input.checkLabel } },
  Menu: {
    defaultProps: {
      shadow: 'xl',
      offset: 6,
      transitionProps: { transition: 'pop', duration: 140 },
      // Mantine's stand-in for the first focus is no child that a menu may have.
      withInitialFocusPlaceholder: false,
    },
    classNames: {
      dropdown: overlay.dropdown,
      item: overlay.item,
      label: overlay.label,
      divider: overlay.divider,
      itemSection: overlay.itemSection,
    },
  },
  Popover: {
    defaultProps: { shadow: 'xl', radius: 'lg', offset: 6, transitionProps: { duration: 140 } },
    classNames: { dropdown: overlay.dropdown },
  },
  Tooltip: {
    defaultProps: { openDelay: 400, offset: 6, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: overlay.tooltip },
  },
  Modal: {
    defaultProps: {
      radius: 24,
      centered: true,
      overlayProps: { color: 'transparent' },
      transitionProps: { duration: 200 },
    },
    classNames: { content: overlay.dialog, overlay: overlay.scrim },
  },
  Drawer: {
    defaultProps: { overlayProps: { color: 'transparent' }, transitionProps: { duration: 200 } },
    classNames: { content: overlay.drawer, overlay: overlay.scrim },
  },
}
