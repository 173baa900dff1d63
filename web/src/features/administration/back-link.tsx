import { IconArrowLeft } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import classes from './administration.module.css'

/** One page up, where there is room for one page only. */
export const BackLink = createLink(({ label, ...link }: ComponentPropsWithRef<'a'> & { label: string }) => (
  <a {...link} href={link.href} className={classes.back} aria-label={label}>
    <IconArrowLeft aria-hidden="true" />
  </a>
))
