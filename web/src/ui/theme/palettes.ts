import type { MantineColorsTuple } from '@mantine/core'

/** Ten steps each, only for Mantine's own arithmetic; components read the semantic names in tokens.css. */
export const palettes = {
  oltremare: [
    '#eaeef7',
    '#dce4f3',
    '#c3d0ea',
    '#a3b6ff',
    '#6e8bf5',
    '#4a6be6',
    '#2447c6',
    '#1b389f',
    '#162d80',
    '#122566',
  ],
  valentine: [
    '#fbe7e0',
    '#f8d3c7',
    '#f2b9a9',
    '#ff9a80',
    '#ff6e4e',
    '#db4126',
    '#c8371d',
    '#bf3219',
    '#9a2711',
    '#7a1f0d',
  ],
  brass: ['#fcf2d9', '#f9e6b8', '#f8cf7c', '#f0c560', '#f3b53f', '#e3a11f', '#b27608', '#7d5200', '#6e4800', '#4f3a08'],
  sage: ['#e5eedf', '#d3e2cb', '#a9c79e', '#a5d09d', '#82b57b', '#6fa168', '#5c8c58', '#48754a', '#34602f', '#24401f'],
} satisfies Record<string, MantineColorsTuple>
