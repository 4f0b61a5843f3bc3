import type { Instrumentation } from 'next'

export async function register() {
  console.log(`registered in ${process.env['NEXT_RUNTIME']}`)
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { message, digest } = error as Error & { digest?: string }
  const { method, path } = request
  const { routerKind, routePath, routeType, revalidateReason } = context
  console.log(
    `reported ${JSON.stringify({ message, digest: typeof digest, method, path, routerKind, routePath, routeType, revalidateReason })}`,
  )
}
