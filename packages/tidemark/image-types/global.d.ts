/** Types of imported images. `next-env.d.ts` refers to this file. */

declare module '*.png' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.jpg' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.jpeg' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.gif' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.webp' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.avif' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.ico' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.bmp' {
  const image: import('../dist/image.js').StaticImageData
  export default image
}

declare module '*.svg' {
  // Not StaticImageData: plugins that make a component of an SVG are common, and their types would clash with it.
  // oxlint-disable-next-line no-explicit-any
  const image: any
  export default image
}
