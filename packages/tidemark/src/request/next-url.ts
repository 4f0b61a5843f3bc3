export interface NextURLOptions {
  readonly base?: string | URL
  readonly nextConfig?: { readonly basePath?: string; readonly trailingSlash?: boolean } | undefined
}

/**
 * A URL that knows the application's `basePath`: `pathname` is without it, `href`
 * with it. The trailing slash of the address it was made from is kept when the
 * pathname is changed.
 *
 * @example const url = request.nextUrl.clone(); url.pathname = '/login'; return NextResponse.redirect(url)
 */
export class NextURL {
  #url: URL
  readonly #options: NextURLOptions
  #basePath: string
  #trailingSlash: boolean

  constructor(input: string | URL | NextURL, base?: string | URL | NextURLOptions, options?: NextURLOptions) {
    const given = isOptions(base) ? base : options
    const root = isOptions(base) ? base.base : base
    this.#options = given ?? {}
    this.#url = new URL(String(input), root === undefined ? given?.base : String(root))
    this.#basePath = ''
    this.#trailingSlash = false
    this.#analyse()
  }

  get href(): string {
    return this.#format().href
  }
  set href(value: string) {
    this.#url = new URL(String(value))
    this.#analyse()
  }

  /** Without basePath. */
  get pathname(): string {
    return this.#url.pathname
  }
  set pathname(value: string) {
    this.#url.pathname = value
  }

  /** The configured basePath where the address lies below it, else ''. */
  get basePath(): string {
    return this.#basePath
  }
  set basePath(value: string) {
    this.#basePath = value === '' || value.startsWith('/') ? value : `/${value}`
  }

  get searchParams(): URLSearchParams {
    return this.#url.searchParams
  }
  get search(): string {
    return this.#url.search
  }
  set search(value: string) {
    this.#url.search = value
  }
  get hash(): string {
    return this.#url.hash
  }
  set hash(value: string) {
    this.#url.hash = value
  }
  get host(): string {
    return this.#url.host
  }
  set host(value: string) {
    this.#url.host = value
  }
  get hostname(): string {
    return this.#url.hostname
  }
  set hostname(value: string) {
    this.#url.hostname = value
  }
  get port(): string {
    return this.#url.port
  }
  set port(value: string) {
    this.#url.port = value
  }
  get protocol(): string {
    return this.#url.protocol
  }
  set protocol(value: string) {
    this.#url.protocol = value
  }
  get username(): string {
    return this.#url.username
  }
  set username(value: string) {
    this.#url.username = value
  }
  get password(): string {
    return this.#url.password
  }
  set password(value: string) {
    this.#url.password = value
  }
  get origin(): string {
    return this.#url.origin
  }

  /** The App Router has no locales of its own: always ''. */
  get locale(): string {
    return ''
  }
  get defaultLocale(): undefined {
    return undefined
  }
  get domainLocale(): undefined {
    return undefined
  }
  get buildId(): undefined {
    return undefined
  }

  clone(): NextURL {
    return new NextURL(this.href, this.#options)
  }
  toString(): string {
    return this.href
  }
  toJSON(): string {
    return this.href
  }

  #analyse(): void {
    const { basePath = '', trailingSlash = false } = this.#options.nextConfig ?? {}
    const { pathname } = this.#url
    this.#trailingSlash = pathname === '/' ? trailingSlash : pathname.endsWith('/')
    const below = basePath !== '' && (pathname === basePath || pathname.startsWith(`${basePath}/`))
    this.#basePath = below ? basePath : ''
    if (below) this.#url.pathname = pathname.slice(basePath.length)
  }

  #format(): URL {
    const url = new URL(this.#url)
    const bare = url.pathname.replace(/\/+$/, '')
    url.pathname = this.#basePath + bare + (this.#trailingSlash ? '/' : '') || '/'
    return url
  }
}

function isOptions(value: string | URL | NextURLOptions | undefined): value is NextURLOptions {
  return typeof value === 'object' && !(value instanceof URL)
}
