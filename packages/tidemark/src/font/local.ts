import { TidemarkError } from '../errors/error.ts'
import type { CssVariable, Loaded, LocalFontOptions } from './types.ts'

/**
 * A font from files of the application. The build replaces the call: it has to
 * be assigned to a `const` at the top of a module, with literal options.
 *
 * @throws TM_FONT_CALL where the build did not see the call
 * @example const serif = localFont({ src: './serif.woff2', variable: '--font-serif' })
 */
export default function localFont<T extends CssVariable | undefined = undefined>(options: LocalFontOptions<T>): Loaded<T> {
  throw new TidemarkError('TM_FONT_CALL', { message: `localFont(${JSON.stringify(options)}) was called at run time.` })
}
