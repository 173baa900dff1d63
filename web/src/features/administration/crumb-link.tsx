import { IconChevronRight } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import classes from './administration.module.css'

/** The list that a thing belongs to, before its name. */
export const CrumbLink = createLink(({ label, ...link }: ComponentPropsWithRef<'a'> & { label: string }) => (
  <a {...link} href={link.href} className={classes.crumb}>
    {label}
    <IconChevronRight aria-hidden="true" />
  </a>
))
