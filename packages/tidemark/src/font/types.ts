export type CssVariable = `--${string}`
export type Display = 'auto' | 'block' | 'swap' | 'fallback' | 'optional'

/** A font that is ready to be used. Reading it while rendering preloads its files. */
export interface NextFont {
  /** Sets `font-family`, and weight and style where there is but one. */
  readonly className: string
  readonly style: { readonly fontFamily: string; readonly fontWeight?: number; readonly fontStyle?: string }
}

export interface NextFontWithVariable extends NextFont {
  /** A class that sets the custom property named by the option `variable`. */
  readonly variable: string
}

/** With the option `variable` the font has a class for it. */
export type Loaded<T extends CssVariable | undefined> = T extends undefined ? NextFont : NextFontWithVariable

interface CommonOptions<T extends CssVariable | undefined> {
  /** Default `swap`. */
  readonly display?: Display
  /** Name of a custom property that holds the font's family. */
  readonly variable?: T
  /** Whether pages that use the font ask for its files early. Default true. */
  readonly preload?: boolean
  /** Families that stand in while the font is not there. */
  readonly fallback?: readonly string[]
}

export interface LocalFontFile {
  /** Relative to the module that calls. */
  readonly path: string
  readonly weight?: string
  readonly style?: string
}

export interface LocalFontOptions<T extends CssVariable | undefined = CssVariable | undefined> extends CommonOptions<T> {
  /** One file, or one for each weight and style. Relative to the module that calls. */
  readonly src: string | readonly LocalFontFile[]
  /** `400`, or `100 900` for a variable font. */
  readonly weight?: string
  readonly style?: string
  /** The system font whose metrics are fitted to this one's until it is there. Default `Arial`. */
  readonly adjustFontFallback?: 'Arial' | 'Times New Roman' | false
  /** Further descriptors of each `@font-face`. */
  readonly declarations?: ReadonlyArray<{ readonly prop: string; readonly value: string }>
}

interface GoogleOptions<
  T extends CssVariable | undefined,
  Weight,
  Style extends string,
  Subset extends string,
  Axis extends string,
> extends CommonOptions<T> {
  readonly weight?: Weight
  /** Default `normal`. */
  readonly style?: Style | readonly Style[]
  /** The parts of the font that are preloaded; the others are fetched where their letters appear. */
  readonly subsets?: readonly Subset[]
  /** Axes besides the weight. */
  readonly axes?: readonly Axis[]
  /** Whether a system font is fitted to this one's metrics until it is there. Default true. */
  readonly adjustFontFallback?: boolean
}

/** What a call of any Google font may hold; each family narrows it. */
export type GoogleFontOptions = GoogleOptions<CssVariable | undefined, string | readonly string[], string, string, string>

/** A family of one file for each weight: the weight has to be given. */
export type StaticFont<Weight extends string, Style extends string, Subset extends string> = <
  T extends CssVariable | undefined = undefined,
>(
  options: GoogleOptions<T, Weight | readonly Weight[], Style, Subset, never> & { readonly weight: Weight | readonly Weight[] },
) => Loaded<T>

/** A variable family: all weights in one file unless some are chosen. */
export type VariableFont<Weight extends string, Style extends string, Subset extends string, Axis extends string = never> = <
  T extends CssVariable | undefined = undefined,
>(
  options?: GoogleOptions<T, Weight | 'variable' | readonly Weight[], Style, Subset, Axis>,
) => Loaded<T>
