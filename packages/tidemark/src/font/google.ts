/**
 * Google's fonts, one function each (`Roboto_Mono` for "Roboto Mono"). The
 * build replaces the calls and removes the import, so nothing is here at run
 * time; the types are in `font/google.d.ts` of the package.
 *
 * @example import { Inter } from 'next/font/google'
 * const inter = Inter({ subsets: ['latin'] })
 */
export {}
