'use client'

import { use, type ReactNode } from 'react'

const never: Promise<never> = new Promise(() => undefined)

/** Stands for what a visit will bring, in what is fetched ahead of it: the `loading.tsx` around it is shown. */
export function Waiting(): ReactNode {
  return use(never)
}
