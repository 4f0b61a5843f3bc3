import { darken } from '../color.ts'
import { box, polygon } from '../outline.ts'
import type { Draw } from '../shape.ts'
import { line, material, path } from '../svg.ts'

function fringe(from: number, to: number, edge: readonly [y: number, length: number], color: string): string {
  const [y, length] = edge
  let d = ''
  for (let x = from; x <= to; x += 9) d += `M${x} ${y}v${length}`
  return line(d, color, 3)
}

export const textiles: Readonly<Record<string, Draw>> = {
  blanket: ({ base }) => ({
    body: box(88, 196, [224, 112], 26),
    behind: fringe(104, 298, [300, 18], darken(base, 0.15)),
    front: line('M92 234H308M92 272H308', darken(base, 0.35), 3, { opacity: 0.7 }) + path('M286 198q26 6 26 24v60q0 20 -26 26q14 -24 14 -55t-14 -55Z', darken(base, 0.22), { opacity: 0.6 }),
    shadow: 118,
  }),
  cushion: ({ base }) => ({
    body: { d: 'M92 138Q200 158 308 138Q290 230 308 320Q200 302 92 320Q110 230 92 138Z', box: [92, 138, 308, 320] },
    front: line('M104 150Q200 166 296 150', darken(base, 0.3), 2, { opacity: 0.6 }),
    shadow: 112,
  }),
  'bath-towel': ({ base }) => ({
    body: box(126, 100, [148, 206], 6),
    behind: line('M66 100H334', material.wood, 12),
    front: path(box(126, 94, [148, 18], 8).d, darken(base, 0.14)) + line('M130 276H270M130 288H270', darken(base, 0.3), 3, { opacity: 0.7 }),
    shadow: 0,
  }),
  'tea-towel': ({ base }) => ({
    body: { d: 'M200 92C222 108 246 118 262 126L252 312H148L138 126C154 118 178 108 200 92Z', box: [138, 92, 262, 312] },
    behind: line('M200 60V96', material.brass, 8) + line('M186 60H214', material.brass, 8),
    front: line('M200 96C194 170 184 240 178 310M200 96C208 170 218 240 224 310', darken(base, 0.4), 2, { opacity: 0.4 }),
    shadow: 0,
  }),
  'table-runner': ({ base }) => ({
    body: { d: 'M150 196H250L264 224V312H136V224Z', box: [136, 196, 264, 312] },
    behind: path('M76 196H324L356 224H44Z', material.wood) + path(box(44, 224, [312, 16], 3).d, material.woodDark) + line('M66 240V320M334 240V320', material.woodDark, 14),
    front: line('M136 224H264', darken(base, 0.35), 3) + line('M142 304H258', darken(base, 0.3), 2),
    shadow: 0,
  }),
  rug: ({ base }) => ({
    body: polygon([124, 214], [276, 214], [344, 334], [56, 334]),
    behind: fringe(60, 340, [330, 18], darken(base, 0.1)) + fringe(128, 272, [206, 12], darken(base, 0.1)),
    front: line('M134 224H266L326 324H74Z', darken(base, 0.25), 3, { opacity: 0.7 }),
    shadow: 0,
  }),
  napkins: ({ base, accent }) => ({
    body: box(116, 196, [168, 124], 8),
    front: line('M118 228H282M118 258H282M118 288H282', darken(base, 0.4), 3, { opacity: 0.75 }) + path('M252 196H276Q284 196 284 204V228Z', accent),
    shadow: 96,
  }),
  quilt: ({ base }) => ({
    body: box(84, 146, [232, 174], 30),
    front: [180, 214, 248, 282].map((y) => line(`M88 ${y}q28 -30 56 0t56 0t56 0t56 0`, darken(base, 0.4), 2, { opacity: 0.55 })).join(''),
    shadow: 124,
  }),
  'hot-water-bottle': ({ base, accent }) => ({
    body: { d: 'M176 112H224V150Q272 162 276 212V282Q276 320 238 320H162Q124 320 124 282V212Q128 162 176 150Z', box: [124, 112, 276, 320] },
    behind: path(box(180, 86, [40, 34], 6).d, accent) + path(box(172, 104, [56, 14], 6).d, darken(accent, 0.2)),
    front: line('M184 116V146M194 116V148M206 116V148M216 116V146', darken(base, 0.35), 2) + line('M174 150H226', darken(base, 0.35), 4),
    shadow: 84,
  }),
  hat: ({ base }) => ({
    body: { d: 'M108 280C104 132 296 132 292 280Z', box: [108, 168, 292, 280] },
    front: path(box(96, 256, [208, 64], 20).d, darken(base, 0.16)) + line([116, 137, 158, 179, 200, 221, 242, 263, 284].map((x) => `M${x} 266V310`).join(''), darken(base, 0.35), 3) + line('M200 170V252M160 182Q150 214 148 252M240 182Q250 214 252 252', darken(base, 0.3), 2, { opacity: 0.5 }),
    shadow: 112,
  }),
}
