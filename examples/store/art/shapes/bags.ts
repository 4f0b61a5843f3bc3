import { darken } from '../color.ts'
import { box, lathe, polygon } from '../outline.ts'
import type { Draw } from '../shape.ts'
import { ellipse, line, material, path } from '../svg.ts'

const zip = (d: string): string => line(d, material.brass, 5)

export const bags: Readonly<Record<string, Draw>> = {
  backpack: ({ base }) => ({
    body: box(116, 122, [168, 198], 48),
    behind: line('M172 126C172 84 228 84 228 126', darken(base, 0.3), 9) + line('M120 190C84 214 84 282 112 300M280 190C316 214 316 282 288 300', darken(base, 0.3), 14),
    front: path('M116 176C116 130 150 122 200 122S284 130 284 176V202Q200 228 116 202Z', darken(base, 0.14)) + path(box(142, 244, [116, 62], 14).d, darken(base, 0.2)) + line('M166 190V232M234 190V232', material.leather, 11) + line('M166 228V236M234 228V236', material.brass, 11),
    shadow: 98,
  }),
  tote: ({ base }) => ({
    body: polygon([104, 186], [296, 186], [280, 320], [120, 320]),
    behind: line('M152 200C152 76 248 76 248 200', darken(base, 0.32), 11),
    front: line('M152 188V230M248 188V230', darken(base, 0.32), 12) + line('M108 198H292', darken(base, 0.3), 2, { 'stroke-dasharray': '7 6' }),
    shadow: 92,
  }),
  'dry-bag': ({ base }) => ({
    body: lathe([[58, 148], [68, 216], [68, 298], [58, 320]]),
    front: path(box(128, 122, [144, 36], 16).d, darken(base, 0.2)) + line('M132 146H268', darken(base, 0.4), 3) + path(box(186, 112, [28, 22], 5).d, '#23282b') + line('M144 180C138 220 138 262 146 300', '#ffffff', 6, { opacity: 0.25 }),
    shadow: 78,
  }),
  duffel: ({ base }) => ({
    body: box(62, 196, [276, 124], 60),
    behind: line('M140 214C140 132 260 132 260 214', material.leather, 11),
    front: zip('M104 210H296') + line('M140 208V316M260 208V316', material.leather, 13) + ellipse([92, 258], [14, 46], darken(base, 0.28), { opacity: 0.6 }),
    shadow: 138,
  }),
  messenger: ({ base }) => ({
    body: box(92, 176, [216, 144], 16),
    behind: line('M104 190C116 56 284 56 296 190', darken(base, 0.34), 14),
    front: path('M86 176H314V244Q314 270 288 270H112Q86 270 86 244Z', darken(base, 0.14)) + line('M200 236V290', '#2a2f31', 16) + path(box(184, 262, [32, 24], 5).d, material.steel),
    shadow: 118,
  }),
  pouch: ({ base }) => ({
    body: box(98, 206, [204, 114], 14),
    front: zip('M112 224H276') + path(box(272, 218, [30, 12], 5).d, material.leather) + line('M106 312H294', darken(base, 0.35), 2, { 'stroke-dasharray': '7 6' }),
    shadow: 112,
  }),
  'wash-bag': ({ base }) => ({
    body: box(94, 196, [212, 124], 36),
    behind: line('M94 242C56 242 56 282 94 282', material.leather, 12),
    front: zip('M124 212H276') + path(box(270, 206, [34, 12], 5).d, material.leather) + line('M100 250H300', darken(base, 0.3), 2, { opacity: 0.6 }),
    shadow: 116,
  }),
  sling: ({ base }) => ({
    body: { d: 'M112 236Q118 202 158 196L252 184Q294 182 298 222L302 286Q302 320 266 320H148Q112 320 112 284Z', box: [112, 184, 302, 320] },
    behind: line('M124 226C96 110 214 40 284 190', darken(base, 0.36), 15),
    front: zip('M136 232L280 214') + line('M130 268H284', darken(base, 0.3), 2, { opacity: 0.7 }) + path(box(196, 118, [32, 24], 6).d, '#2a2f31', { transform: 'rotate(38 212 130)' }),
    shadow: 104,
  }),
  wallet: ({ base }) => ({
    body: box(112, 204, [176, 116], 14),
    front: line(box(122, 214, [156, 96], 8).d, darken(base, 0.4), 2, { 'stroke-dasharray': '7 5' }) + path('M288 244H250Q236 262 250 280H288Z', darken(base, 0.2)) + ellipse([258, 262], [6, 6], material.brass),
    shadow: 98,
  }),
  basket: () => ({
    body: polygon([110, 262], [290, 262], [274, 320], [126, 320]),
    behind: line('M128 214C128 92 272 92 272 214', material.leather, 11) + path(polygon([94, 206], [306, 206], [290, 264], [110, 264]).d, material.cork),
    front: [218, 234, 250].map((y) => line(`M${102 + (y - 206) / 4} ${y}H${298 - (y - 206) / 4}`, '#a27848', 4, { 'stroke-dasharray': '15 9' })).join('') + line('M92 206H308', '#a27848', 10),
    shadow: 98,
  }),
}
