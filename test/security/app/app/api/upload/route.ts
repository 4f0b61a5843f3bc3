import { log } from '../../log'

/** Never looks at the body. */
export function POST(): Response {
  log.ran.push('upload')
  return new Response('ignored')
}
