/** A loader of webpack by name or path, alone or with options that are plain data. */
export type LoaderItem = string | { readonly loader: string; readonly options?: Readonly<Record<string, unknown>> }

export type RuleCondition =
  | 'browser'
  | 'foreign'
  | 'development'
  | 'production'
  | 'node'
  | 'edge-light'
  | { readonly all: readonly RuleCondition[] }
  | { readonly any: readonly RuleCondition[] }
  | { readonly not: RuleCondition }
  | { readonly path?: string | RegExp; readonly content?: RegExp; readonly query?: string | RegExp }

export interface LoaderRule {
  readonly loaders?: readonly LoaderItem[]
  /** What the loaders' result is taken for: `*.js`, `*.jsx`, `*.ts`, `*.tsx`, `*.json`. Default JavaScript. */
  readonly as?: string
  readonly condition?: RuleCondition
  /** Without loaders: what the file itself is. */
  readonly type?: 'ecmascript' | 'typescript' | 'json' | 'text' | 'raw' | 'bytes' | 'asset'
}

export type LoaderRules = LoaderRule | ReadonlyArray<LoaderItem | LoaderRule>

export type AliasTarget = false | string | readonly string[]

/** `turbopack` of the configuration: what of it names files and how they are read holds here too. */
export interface TurbopackConfig {
  /** By glob: of the file's name, or of its path from the root where the glob has a slash. */
  readonly rules?: Readonly<Record<string, LoaderRules>>
  /** `false` is an empty module; a list is tried in order; a record is by condition: `browser`, `default`. */
  readonly resolveAlias?: Readonly<Record<string, AliasTarget | Readonly<Record<string, AliasTarget>>>>
  readonly resolveExtensions?: readonly string[]
  readonly root?: string
}
