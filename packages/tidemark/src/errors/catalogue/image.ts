export const imageErrors = {
  TM_IMAGE_SRC: {
    title: 'The source of an image is neither a path of the application nor a URL',
    fix: 'Give a path that begins with "/", a complete URL, or an imported image.',
  },
  TM_IMAGE_SIZE: {
    title: 'The size of an image is not known',
    fix: 'Give "width" and "height" in pixels, import the image, or use "fill" in a positioned element.',
  },
  TM_IMAGE_PROPS: {
    title: 'Props of an image contradict one another',
    fix: 'Remove one of them.',
  },
  TM_IMAGE_NOT_ALLOWED: {
    title: 'The configuration does not allow an image of this place',
    fix: 'Add the place to images.remotePatterns, or the path to images.localPatterns, in next.config.ts.',
  },
  TM_IMAGE_QUERY: {
    title: 'An image of the application has a query, and the configuration allows none',
    fix: 'Add the path with its query to images.localPatterns in next.config.ts, or leave the query out.',
  },
  TM_IMAGE_FILE: {
    title: 'An imported image cannot be read',
    fix: 'Check that the file is complete and is a PNG, JPEG, WebP, AVIF, GIF, SVG, ICO or BMP; or import its URL alone with "?url".',
  },
  TM_FONT_CALL: {
    title: 'A font cannot be read at build',
    fix: 'Write `const name = Font({ … })` at the top of a module, with literal options.',
  },
  TM_FONT_OPTION: {
    title: 'An option of a font has a value it cannot have',
    fix: 'Give one of the values that the message names.',
  },
  TM_FONT_FILE: {
    title: 'The file of a font cannot be read',
    fix: 'Check that "src" is relative to the module that calls, and names a .woff2, .woff, .ttf or .otf file.',
  },
  TM_DYNAMIC_SSR: {
    title: '`ssr: false` is not allowed with `next/dynamic` in server components',
    fix: "Move the call of dynamic() to a file that starts with 'use client'.",
  },
} as const
