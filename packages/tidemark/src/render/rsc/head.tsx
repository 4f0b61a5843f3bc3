import { Suspense, type ReactNode } from 'react'
import { currentScope, runInScope, type RequestScope } from '../../request/scope.ts'
import type { PayloadInput } from '../types.ts'
import { headElements, viewportElements } from './metadata.ts'
import type { PageProps } from './page-props.ts'

interface PartProps {
  readonly input: PayloadInput
  readonly props: PageProps
}

/** The elements of a page's metadata, made when first asked for. */
export type LoadMetadata = () => Promise<ReactNode>

export function metadataLoader({ input, props }: PartProps): LoadMetadata {
  let loading: Promise<ReactNode> | undefined
  return () => (loading ??= inPart('metadata', () => headElements(input, props)))
}

interface HeadProps {
  readonly load: LoadMetadata
  readonly blocking: boolean
  /** A {@link MetadataFailure} throws what the metadata throws. */
  readonly quiet: boolean
}

/** Metadata may come late: browsers get it streamed behind the shell, clients that read only the head wait for it. */
export function Head({ load, blocking, quiet }: HeadProps): ReactNode {
  const metadata = <Metadata load={load} quiet={quiet} />
  return blocking ? metadata : <Suspense fallback={null}>{metadata}</Suspense>
}

async function Metadata({ load, quiet }: Pick<HeadProps, 'load' | 'quiet'>): Promise<ReactNode> {
  return quiet ? load().catch(() => null) : load()
}

/** Stands beside the page, so that its boundaries catch what its metadata throws: above them there is only the document. */
export function MetadataFailure({ load }: { readonly load: LoadMetadata }): ReactNode {
  return (
    <Suspense fallback={null}>
      <Rethrow load={load} />
    </Suspense>
  )
}

async function Rethrow({ load }: { readonly load: LoadMetadata }): Promise<null> {
  await load()
  return null
}

/** Always part of the shell: a page must not be laid out twice. */
export async function Viewport({ input, props }: PartProps): Promise<ReactNode> {
  return inPart('viewport', () => viewportElements(input, props))
}

/** So that messages can tell metadata from the page. Everything else of the scope is shared. */
function inPart<T>(part: NonNullable<RequestScope['part']>, run: () => T): T {
  const scope = currentScope()
  return scope?.kind === 'request' && scope.prerender ? runInScope({ ...scope, part }, run) : run()
}
