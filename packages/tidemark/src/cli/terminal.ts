import colors from 'picocolors'
import { isTidemarkError } from '../errors/error.ts'
import { framesOf } from '../render/stack-frames.ts'

/** Short lines, coloured where the terminal can, that say what to do next. */
export function printFailure(error: unknown): void {
  if (error instanceof AggregateError) {
    for (const each of error.errors) printFailure(each)
    console.error(`\n${colors.red('✗')} ${colors.bold(error.message)}`)
    return
  }
  if (isTidemarkError(error)) {
    console.error(`\n${colors.red('✗')} ${colors.bold(error.title)} ${colors.dim(error.code)}\n\n${error.message}\n`)
    const place = error.at === undefined && error.cause === undefined ? framesOf(error.stack ?? '') : ''
    if (place) console.error(`${colors.dim(place)}\n`)
    const { cause } = error
    if (cause instanceof Error) console.error(colors.dim(stackOf(cause)))
    return
  }
  console.error(`\n${colors.red('✗')} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

/** As far as it lies in the application; all of it where nothing does. */
function stackOf({ name, message, stack = message }: Error): string {
  const frames = framesOf(stack)
  return frames === '' ? stack : `${name}: ${message}\n${frames}`
}

export function printStep(text: string): void {
  console.log(`${colors.dim('·')} ${text}`)
}

export function printWarning(text: string): void {
  console.warn(`${colors.yellow('!')} ${text}`)
}

export function printReady(text: string): void {
  console.log(`${colors.green('✓')} ${text}`)
}
