import { darken } from '../color.ts'
import { circle, lathe } from '../outline.ts'
import type { Draw } from '../shape.ts'
import { ellipse, line, material, path } from '../svg.ts'

/** The opening of a vessel seen slightly from above. */
function rim(center: readonly [number, number], half: number, color: string): string {
  const depth = Math.max(7, half * 0.16)
  return ellipse(center, [half, depth], color) + ellipse([center[0], center[1] + 2], [half - 6, depth - 4], darken(color, 0.45))
}

function handle(d: string, color: string, width = 17): string {
  return line(d, darken(color, 0.12), width)
}

export const tableware: Readonly<Record<string, Draw>> = {
  mug: ({ base }) => ({
    body: lathe([[64, 150], [65, 240], [60, 305], [50, 320]], 182),
    behind: handle('M242 188C312 176 312 276 240 272', base, 18),
    front: rim([182, 150], 64, base),
    shadow: 86,
  }),
  tumbler: ({ base }) => ({
    body: lathe([[58, 142], [48, 225], [54, 306], [48, 320]]),
    front: rim([200, 142], 58, base),
    shadow: 68,
  }),
  'espresso-cup': ({ base, accent }) => ({
    body: lathe([[54, 212], [52, 256], [36, 302], [28, 312]], 192),
    behind: ellipse([196, 314], [104, 13], darken(accent, 0.1)) + ellipse([196, 311], [96, 10], accent) + handle('M242 232C282 226 282 274 236 274', base, 12),
    front: rim([192, 212], 54, base),
    shadow: 108,
  }),
  'dinner-plate': ({ base }) => ({
    body: circle(200, 200, 121),
    front: `${ellipse([200, 200], [86, 86], darken(base, 0.06))}${line('M114 200a86 86 0 1 1 172 0a86 86 0 1 1 -172 0', darken(base, 0.2), 2)}`,
    shadow: 70,
  }),
  'side-plate': ({ base }) => ({
    body: circle(200, 230, 91),
    front: `${ellipse([200, 230], [62, 62], darken(base, 0.06))}${line('M138 230a62 62 0 1 1 124 0a62 62 0 1 1 -124 0', darken(base, 0.2), 2)}`,
    shadow: 56,
  }),
  'pasta-bowl': ({ base }) => ({
    body: lathe([[132, 228], [120, 262], [74, 308], [56, 320]]),
    front: rim([200, 228], 132, base),
    shadow: 92,
  }),
  'serving-bowl': ({ base }) => ({
    body: lathe([[142, 186], [136, 238], [92, 302], [62, 320]]),
    front: rim([200, 186], 142, base),
    shadow: 98,
  }),
  jug: ({ base }) => ({
    body: lathe([[46, 128], [42, 172], [74, 240], [70, 298], [54, 320]], 190),
    behind: handle('M228 150C312 138 312 262 258 262', base) + path('M150 128L122 120Q132 152 152 166Z', darken(base, 0.05)),
    front: rim([188, 128], 47, base),
    shadow: 84,
  }),
  teapot: ({ base, accent }) => ({
    body: lathe([[46, 206], [84, 236], [90, 280], [58, 320]], 196),
    behind: handle('M272 236C342 220 338 304 274 292', base, 15) + path('M118 282C84 268 88 226 60 208L78 200C104 214 108 238 132 244Z', darken(base, 0.08)),
    front: ellipse([196, 206], [50, 11], darken(base, 0.2)) + path('M150 204C156 178 236 178 242 204Z', base) + ellipse([196, 176], [13, 11], accent),
    shadow: 106,
  }),
  vase: ({ base }) => ({
    body: lathe([[27, 132], [20, 168], [56, 236], [62, 284], [40, 320]]),
    behind:
      line('M196 140C192 96 170 70 156 44M204 140C208 100 226 84 246 62', material.leaf, 4) +
      [[160, 56, -30], [176, 84, 40], [236, 70, 30], [214, 96, -40], [190, 108, -60]]
        .map(([x, y, turn]) => `<ellipse cx="${x}" cy="${y}" rx="17" ry="7" fill="${material.leaf}" transform="rotate(${turn} ${x} ${y})"/>`)
        .join(''),
    front: rim([200, 132], 27, base),
    shadow: 68,
  }),
}
