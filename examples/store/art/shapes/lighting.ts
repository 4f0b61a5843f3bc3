import { darken, lighten } from '../color.ts'
import { box, join, lathe, polygon } from '../outline.ts'
import type { Draw } from '../shape.ts'
import { ellipse, flame, line, material, path } from '../svg.ts'

const beam = (d: string): string => path(d, material.glow, { opacity: 0.4 })

export const lighting: Readonly<Record<string, Draw>> = {
  'table-lamp': () => ({
    body: lathe([[16, 214], [50, 246], [58, 290], [40, 320]]),
    behind: beam('M112 206L60 320H340L288 206Z') + path('M200 190V220', 'none') + line('M200 196V222', material.brass, 8),
    front: path('M152 92H248L288 206H112Z', material.wax) + path('M216 92H248L288 206H232Z', '#e3d6b8'),
    shadow: 62,
  }),
  pendant: ({ base }) => ({
    body: { d: 'M200 104C132 112 98 176 92 236H308C302 176 268 112 200 104Z', box: [92, 104, 308, 236] },
    behind: beam('M92 236L20 400H380L308 236Z') + line('M200 0V108', darken(base, 0.4), 4),
    front: ellipse([200, 236], [108, 15], lighten(material.glow, 0.3)) + ellipse([200, 238], [26, 12], '#ffffff'),
    shadow: 0,
  }),
  'floor-lamp': () => ({
    body: polygon([148, 64], [252, 64], [284, 166], [116, 166]),
    behind: beam('M116 166L64 320H336L284 166Z') + line('M196 166L134 320M204 166L266 320', material.wood, 9) + line('M200 166V316', material.woodDark, 8),
    front: ellipse([200, 166], [84, 7], material.glow),
    shadow: 90,
  }),
  lantern: ({ base }) => ({
    body: box(132, 162, [136, 158], 8),
    behind: line('M164 128C164 78 236 78 236 128', darken(base, 0.3), 6),
    front: path('M118 162L200 112L282 162Z', darken(base, 0.14)) + path(box(150, 178, [100, 122], 4).d, '#fff4d6') + path(box(184, 238, [32, 62], 3).d, material.wax) + flame(200, 238) + line('M200 178V196', base, 4),
    shadow: 84,
  }),
  candlestick: ({ accent }) => ({
    body: lathe([[26, 206], [13, 224], [15, 268], [54, 308], [56, 320]]),
    behind: path(box(188, 92, [24, 122], 4).d, accent) + flame(200, 90),
    front: ellipse([200, 206], [26, 6], material.brass),
    shadow: 66,
  }),
  candles: ({ base }) => ({
    body: join(...[110, 160, 210, 260].map((x, index) => polygon([x + 5, 118 + index * 14], [x + 25, 118 + index * 14], [x + 30, 320], [x, 320]))),
    behind: [125, 175, 225, 275].map((x, index) => line(`M${x} ${118 + index * 14}v-16`, darken(base, 0.5), 3)).join('') + flame(125, 104, 0.9),
    shadow: 106,
  }),
  'wall-lamp': ({ base }) => ({
    body: polygon([214, 132], [262, 152], [318, 262], [196, 214]),
    behind: beam('M196 214L92 400H400V330L318 262Z') + ellipse([104, 176], [32, 32], darken(base, 0.2)) + line('M104 176L232 146', material.brass, 9),
    front: ellipse([257, 239], [66, 12], material.glow, { transform: 'rotate(21.5 257 239)' }) + ellipse([104, 176], [12, 12], material.brass),
    shadow: 0,
  }),
  'desk-lamp': ({ base }) => ({
    body: { d: 'M214 84C258 70 300 106 306 158L186 166C178 126 186 96 214 84Z', box: [182, 80, 306, 166] },
    behind: beam('M186 166L150 320H372L306 158Z') + line('M156 308L118 194L226 102', material.wood, 9) + ellipse([118, 194], [10, 10], material.brass) + path(box(98, 304, [116, 16], 8).d, darken(base, 0.2)),
    front: ellipse([246, 162], [60, 8], material.glow, { transform: 'rotate(-4 246 162)' }),
    shadow: 66,
  }),
  tealight: ({ base }) => ({
    body: lathe([[62, 206], [68, 262], [48, 320]]),
    behind: `${ellipse([200, 206], [128, 92], material.glow, { opacity: 0.35 })}`,
    front: ellipse([200, 262], [40, 44], material.glow, { opacity: 0.45 }) + ellipse([200, 206], [62, 11], lighten(base, 0.25)) + ellipse([200, 208], [55, 8], '#fff1cc') + flame(200, 208, 0.8),
    shadow: 64,
  }),
  'storm-lamp': ({ base }) => ({
    body: lathe([[44, 258], [66, 278], [68, 308], [62, 320]]),
    behind: line('M136 290C116 200 150 130 172 122M264 290C284 200 250 130 228 122', darken(base, 0.18), 8) + line('M166 108C166 56 234 56 234 108', material.steelDark, 5) + ellipse([200, 200], [48, 60], '#fff3d2', { opacity: 0.85 }) + flame(200, 234, 1.2),
    front: path(box(166, 106, [68, 36], 8).d, base) + path(box(160, 250, [80, 14], 6).d, darken(base, 0.25)),
    shadow: 76,
  }),
}
