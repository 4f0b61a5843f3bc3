import { Suspense, type ReactNode } from 'react'
import type { PayloadInput } from '../types.ts'
import { headElements, viewportElements } from './metadata.ts'
import type { PageProps } from './page-props.ts'

interface HeadProps {
  readonly input: PayloadInput
  readonly props: PageProps
}

/**
 * Metadata may come late: browsers get it streamed behind the shell, clients
 * that read only the head wait for it. The viewport is always part of the shell.
 */
export function Head({ input, props }: HeadProps): ReactNode {
  const metadata = <Metadata input={input} props={props} />
  return (
    <>
      <meta charSet="utf-8" />
      <ViewportTags input={input} props={props} />
      {input.blockingMetadata ? metadata : <Suspense fallback={null}>{metadata}</Suspense>}
    </>
  )
}

async function Metadata({ input, props }: HeadProps): Promise<ReactNode> {
  return headElements(input, props)
}

async function ViewportTags({ input, props }: HeadProps): Promise<ReactNode> {
  return viewportElements(input, props)
}
