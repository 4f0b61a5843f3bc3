import { darken } from '../color.ts'
import { box, circle, join, lathe } from '../outline.ts'
import type { Draw } from '../shape.ts'
import { ellipse, line, material, path } from '../svg.ts'

export const kitchen: Readonly<Record<string, Draw>> = {
  'chopping-board': ({ ground }) => ({
    body: box(176, 66, [48, 92], 20),
    behind: path(box(104, 130, [192, 190], 20).d, material.wood) + line('M136 146V304M168 146V304M200 146V304M232 146V304M264 146V304', material.woodDark, 2, { opacity: 0.45 }),
    front: ellipse([200, 90], [8, 8], ground),
    shadow: 104,
  }),
  'chefs-knife': () => ({
    body: box(182, 212, [36, 108], 12),
    behind: path('M182 212V54C216 84 232 150 226 212Z', material.steel) + path('M182 54C216 84 232 150 226 212H216C220 150 208 96 182 62Z', '#dfe5e6'),
    front: [236, 266, 296].map((y) => ellipse([200, y], [5, 5], material.brass)).join(''),
    shadow: 34,
  }),
  skillet: ({ base }) => ({
    body: circle(178, 226, 94),
    behind: `<g transform="rotate(-42 178 226)">${path(box(256, 214, [126, 26], 12).d, darken(base, 0.18))}${ellipse([368, 227], [6, 6], darken(base, 0.6))}</g>`,
    front: ellipse([178, 226], [74, 74], '#2b3033') + ellipse([172, 220], [66, 66], '#363c3f'),
    shadow: 62,
  }),
  saucepan: ({ base }) => ({
    body: box(92, 214, [160, 106], 16),
    behind: path(box(244, 232, [118, 20], 10).d, material.wood),
    front: path('M92 214C100 184 244 184 252 214Z', darken(base, 0.12)) + path(box(160, 170, [24, 24], 10).d, material.wood),
    shadow: 96,
  }),
  kettle: ({ base }) => ({
    body: lathe([[42, 186], [86, 226], [102, 292], [92, 320]], 204),
    behind: line('M136 212C128 92 280 92 272 212', material.wood, 14) + path('M116 282C82 262 84 226 62 206L80 194C102 212 108 238 132 246Z', darken(base, 0.1)),
    front: ellipse([204, 186], [46, 10], darken(base, 0.22)) + path(box(192, 160, [24, 24], 10).d, material.wood),
    shadow: 112,
  }),
  'pepper-mill': ({ accent }) => ({
    body: lathe([[22, 108], [33, 130], [20, 152], [36, 176], [25, 236], [42, 308], [40, 320]]),
    behind: ellipse([200, 96], [13, 13], accent),
    front: line('M180 152H220', material.steelDark, 4),
    shadow: 50,
  }),
  'storage-jar': ({ base }) => ({
    body: box(128, 166, [144, 154], 18),
    front: path(box(136, 140, [128, 34], 8).d, material.cork) + [[156, 152], [178, 160], [204, 150], [228, 160], [248, 154]].map(([x, y]) => ellipse([x ?? 0, y ?? 0], [3, 2], '#a67a4c')).join('') + path(box(160, 214, [80, 48], 4).d, '#fbf8f0') + line('M174 232H226M174 246H208', darken(base, 0.3), 3),
    shadow: 82,
  }),
  'wooden-spoon': () => ({
    body: box(189, 236, [22, 84], 11),
    behind: path('M200 60C240 60 246 132 214 156H186C154 132 160 60 200 60Z', material.wood) + ellipse([200, 108], [22, 32], material.woodDark, { opacity: 0.5 }) + path(box(191, 150, [18, 110], 8).d, material.wood),
    shadow: 26,
  }),
  apron: ({ base }) => ({
    body: { d: 'M158 112H242L254 178Q300 196 300 226L296 318H104L100 226Q100 196 146 178Z', box: [100, 112, 300, 318] },
    behind: line('M164 114C164 56 236 56 236 114', darken(base, 0.3), 9),
    front: path('M138 222H262V268Q262 280 250 280H150Q138 280 138 268Z', darken(base, 0.16)) + line('M206 222V278', darken(base, 0.35), 2),
    shadow: 0,
  }),
  'rolling-pin': () => ({
    body: join(box(40, 276, [80, 30], 15), box(280, 276, [80, 30], 15)),
    front: path(box(92, 260, [216, 60], 12).d, material.wood) + line('M108 274H286', '#e6cba4', 6) + line('M112 304H240', material.woodDark, 2, { opacity: 0.5 }),
    shadow: 128,
  }),
}
