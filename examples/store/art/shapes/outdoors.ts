import { darken } from '../color.ts'
import { box, join, polygon } from '../outline.ts'
import type { Draw } from '../shape.ts'
import { ellipse, flame, line, material, path } from '../svg.ts'

export const outdoors: Readonly<Record<string, Draw>> = {
  tent: ({ base, accent }) => ({
    body: polygon([200, 116], [344, 320], [56, 320]),
    behind: line('M200 118L20 330M200 118L380 330', material.rope, 2) + line('M192 98L206 124M208 98L194 124', material.woodDark, 5),
    front: path('M200 150L248 320H152Z', darken(base, 0.5)) + path('M200 150L248 320Q262 320 270 306Q232 236 200 150Z', accent),
    shadow: 150,
  }),
  'sleeping-bag': ({ base }) => ({
    body: { d: 'M146 118Q200 66 254 118Q280 156 268 220L246 304Q242 320 226 320H174Q158 320 154 304L132 220Q120 156 146 118Z', box: [124, 90, 276, 320] },
    front: ellipse([200, 142], [40, 36], darken(base, 0.5)) + path('M168 150Q200 120 232 150Q226 178 200 178T168 150Z', material.wax) + [204, 234, 264, 292].map((y, index) => line(`M${134 + index * 8} ${y}Q200 ${y + 16} ${266 - index * 8} ${y}`, darken(base, 0.36), 3, { opacity: 0.7 })).join(''),
    shadow: 62,
  }),
  'camp-stove': () => ({
    body: box(146, 238, [108, 82], 26),
    behind: line('M200 238V200', material.steelDark, 14),
    front: path(box(168, 186, [64, 20], 8).d, material.steel) + line('M172 188L126 160M228 188L274 160M126 160V150M274 160V150', material.steelDark, 7) + [176, 200, 224].map((x) => flame(x, 186, 0.9)).join('') + line('M214 222H262', material.steel, 6) + ellipse([268, 222], [8, 8], material.brass),
    shadow: 66,
  }),
  flask: ({ base }) => ({
    body: box(152, 132, [96, 188], 24),
    behind: path(box(164, 76, [72, 70], 12).d, material.steel) + path(box(212, 76, [24, 70], 12).d, material.steelDark, { opacity: 0.5 }),
    front: line('M156 148H244', darken(base, 0.4), 4) + line('M164 106H236', material.steelDark, 3),
    shadow: 58,
  }),
  'enamel-mug': ({ base }) => ({
    body: box(116, 192, [136, 128], 10),
    behind: line('M250 214C312 206 312 296 250 290', base, 13),
    front: ellipse([184, 192], [68, 12], '#2a3036') + ellipse([184, 194], [61, 8], darken(base, 0.4)) + ellipse([146, 292], [5, 4], '#3a4147'),
    shadow: 88,
  }),
  'camp-chair': () => ({
    body: join(polygon([116, 104], [284, 104], [276, 200], [124, 200]), polygon([112, 226], [288, 226], [300, 254], [100, 254])),
    behind: line('M122 92L92 320M278 92L308 320', material.wood, 10) + line('M112 250L270 320M288 250L130 320', material.woodDark, 9),
    front: line('M112 226H288', material.wood, 6),
    shadow: 122,
  }),
  hatchet: ({ base }) => ({
    body: box(190, 236, [26, 84], 11),
    behind: path(box(192, 84, [22, 180], 8).d, material.wood),
    front: path('M224 90V142H176C150 142 132 158 116 176C104 146 104 104 116 72C132 88 150 92 176 92Z', material.steel) + path('M116 72C104 104 104 146 116 176L128 164C120 138 120 108 128 84Z', '#e7ecec') + line('M184 108V128', darken(base, 0.3), 5),
    shadow: 32,
  }),
  'cool-box': ({ base, accent }) => ({
    body: box(88, 190, [224, 130], 14),
    behind: line('M120 180C120 112 280 112 280 180', material.steelDark, 8),
    front: path(box(82, 166, [236, 40], 12).d, darken(base, 0.16)) + path(box(184, 192, [32, 36], 6).d, material.steel) + line('M112 292H168', accent, 5),
    shadow: 124,
  }),
  hammock: ({ base }) => ({
    body: { d: 'M70 148Q200 236 330 148Q322 300 200 304T70 148Z', box: [70, 148, 330, 304] },
    behind: line('M70 148L0 92M330 148L400 92', material.rope, 6),
    front: path('M70 148Q200 236 330 148Q320 246 200 250T70 148Z', darken(base, 0.22)) + line('M66 144L74 154M334 144L326 154', material.brass, 10),
    shadow: 84,
  }),
  'head-torch': ({ base, accent }) => ({
    body: box(146, 210, [108, 78], 24),
    behind: path('M146 236L20 120V340L146 268Z', 'none') + ellipse([200, 200], [126, 92], 'none', { stroke: darken(base, 0.15), 'stroke-width': 24 }) + ellipse([200, 200], [126, 92], 'none', { stroke: accent, 'stroke-width': 5, 'stroke-dasharray': '16 10' }),
    front: ellipse([200, 249], [30, 30], material.steelDark) + ellipse([200, 249], [23, 23], '#fff6da') + ellipse([200, 249], [9, 9], material.flame) + path(box(232, 202, [16, 12], 4).d, '#2a2f31'),
    shadow: 92,
  }),
}
