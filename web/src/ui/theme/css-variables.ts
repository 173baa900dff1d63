import type { CSSVariablesResolver } from '@mantine/core'

/** Mantine's own names, answered by our tokens; the tokens know both schemes, so one list serves both. */
const names: Record<string, string> = {
  '--mantine-color-body': 'var(--desk)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--urgent-text)',
  '--mantine-color-success': 'var(--ok-text)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'color-mix(in srgb, var(--text) 4.5%, var(--sheet))',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--well)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-oltremare-filled': 'var(--accent)',
  '--mantine-color-oltremare-filled-hover': 'var(--accent-hover)',
  '--mantine-color-oltremare-light': 'var(--accent-soft)',
  '--mantine-color-oltremare-light-hover': 'var(--accent-soft)',
  '--mantine-color-oltremare-light-color': 'var(--accent-text)',
  '--mantine-color-oltremare-outline': 'var(--accent-line)',
  '--mantine-color-valentine-filled': 'var(--urgent-fill)',
  '--mantine-color-valentine-filled-hover': 'var(--urgent-text)',
  '--mantine-color-valentine-light': 'var(--urgent-soft)',
  '--mantine-color-valentine-light-hover': 'var(--urgent-soft)',
  '--mantine-color-valentine-light-color': 'var(--urgent-text)',
  '--mantine-color-valentine-outline': 'var(--urgent)',
}

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: names, dark: names })
