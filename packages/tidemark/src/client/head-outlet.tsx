'use client'

import { useContext, type ReactNode } from 'react'
import { HeadContext } from './contexts.ts'

/**
 * Where a page's metadata is rendered: inside `<body>`, from which React hoists
 * it. Not around `<html>`: a Suspense that waits there would hold back the whole
 * document. By context, so that a layout kept on navigation shows the new page's.
 */
export function HeadOutlet(): ReactNode {
  return useContext(HeadContext)
}
