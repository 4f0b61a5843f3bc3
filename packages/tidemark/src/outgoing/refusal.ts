/** An image that is not given, with what its asker is told. The texts are those of Next.js. */
export class ImageRefusal extends Error {
  readonly status: number

  constructor(status: number, text: string, options: { cause?: unknown } = {}) {
    super(text, options)
    this.name = 'ImageRefusal'
    this.status = status
  }
}

export const UPSTREAM_INVALID = '"url" parameter is valid but upstream response is invalid'
export const LOCAL_INVALID = '"url" parameter is valid but internal response is invalid'
export const NOT_AN_IMAGE = "The requested resource isn't a valid image."
export const TYPE_NOT_ALLOWED = '"url" parameter is valid but image type is not allowed'
export const URL_NOT_ALLOWED = '"url" parameter is not allowed'
