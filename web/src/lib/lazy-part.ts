import { lazy } from 'react'
import { patiently } from './patiently.ts'

/** A part of the page that is loaded when it is first shown; while the server is away it waits instead of failing. */
export const lazyPart: typeof lazy = (load) => lazy(patiently(load))
