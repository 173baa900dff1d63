import { createTheme, rem } from '@mantine/core'
import { componentDefaults } from './component-defaults.ts'
import { palettes } from './palettes.ts'

const size = (px: number) => rem(px)

export const theme = createTheme({
  colors: palettes,
  primaryColor: 'oltremare',
  primaryShade: { light: 6, dark: 5 },
  white: '#fffdf9',
  black: '#181e38',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: size(11.5), sm: size(12.5), md: size(13.5), lg: size(14.5), xl: size(17) },
  lineHeights: { xs: '1.3', sm: '1.36', md: '1.45', lg: '1.45', xl: '1.3' },
  spacing: { xs: size(4), sm: size(8), md: size(12), lg: size(16), xl: size(24) },
  radius: { xs: size(5), sm: size(8), md: size(12), lg: size(16), xl: size(999) },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--shadow-1)',
    sm: 'var(--shadow-1)',
    md: 'var(--shadow-2)',
    lg: 'var(--shadow-3)',
    xl: 'var(--shadow-3)',
  },
  breakpoints: { xs: '37.5em', sm: '56.25em', md: '75em', lg: '85em', xl: '110em' },
  headings: {
    fontFamily: 'var(--display)',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: size(22), lineHeight: size(26) },
      h2: { fontSize: size(20), lineHeight: size(25) },
      h3: { fontSize: size(17), lineHeight: size(22) },
      h4: { fontSize: size(14), lineHeight: size(22) },
    },
  },
  components: componentDefaults,
})
