export const metadataErrors = {
  TM_METADATA_BASE: {
    title: 'metadataBase is not an absolute URL',
    fix: "Give it a scheme and a host: metadataBase: new URL('https://acme.com').",
  },
  TM_METADATA_TWICE: {
    title: 'A module exports both metadata and generateMetadata',
    fix: 'Keep one of them: return the fixed part from generateMetadata as well.',
  },
  TM_VIEWPORT_TWICE: {
    title: 'A module exports both viewport and generateViewport',
    fix: 'Keep one of them: return the fixed part from generateViewport as well.',
  },
  TM_METADATA_IMAGE_LIST: {
    title: 'generateImageMetadata did not return an array',
    fix: 'Return an array with one object for each image, also when there is only one.',
  },
  TM_METADATA_IMAGE_ID: {
    title: 'An item returned from generateImageMetadata has no id',
    fix: 'Give every item an id, a number or a string that is not empty: it becomes the last part of the image URL.',
  },
  TM_METADATA_IMAGE_FILE: {
    title: 'A metadata image file cannot be read as an image',
    fix: 'Replace it with an image of the format that its name claims; fetch it again if it is a Git LFS pointer.',
  },
  TM_METADATA_IMAGE_SIZE: {
    title: 'A social image is larger than the networks show',
    fix: 'Make it smaller: at most 8 MB for opengraph-image and 5 MB for twitter-image.',
  },
  TM_METADATA_DEFAULT: {
    title: 'A metadata file has no default export',
    fix: 'Export the function that makes the image, sitemap, robots or manifest as default.',
  },
  TM_METADATA_RESULT: {
    title: 'A metadata file returned something that cannot be sent',
    fix: 'Return a Response (an ImageResponse, for one) or bytes from an image, an array from a sitemap.',
  },
  TM_METADATA_SITEMAP_ID: {
    title: 'generateSitemaps did not return an array of objects with an id',
    fix: 'Return one object for each sitemap: [{ id: 0 }, { id: 1 }].',
  },
  TM_OG_SIZE: {
    title: 'An ImageResponse is too large',
    fix: 'Give width and height in whole pixels, 1200 × 630 for a social image, or raise limits.pixels.',
  },
  TM_OG_TIME: {
    title: 'An ImageResponse took too long',
    fix: 'Look for a component or an image that is slow to come; cache what it reads, or raise limits.seconds.',
  },
  TM_OG_FONT: {
    title: 'A font of an ImageResponse cannot be read',
    fix: 'Pass the bytes of a TTF, OTF, WOFF or WOFF2 file as data, not its path or URL.',
  },
  TM_OG_IMAGE: {
    title: 'An image in an ImageResponse could not be fetched',
    fix: 'Use a public URL, or read the file and pass its bytes or a data URL as src. Private addresses need dangerouslyAllowLocalIP.',
  },
  TM_OG_RENDER: {
    title: 'An ImageResponse could not be drawn',
    fix: 'The message names the style or the image that means nothing to the renderer.',
  },
  TM_OG_BUSY: {
    title: 'Too many images are being drawn',
    fix: 'Prerender or cache images that many ask for: generateStaticParams, or a longer Cache-Control.',
  },
} as const
