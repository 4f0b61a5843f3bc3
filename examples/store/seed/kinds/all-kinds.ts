import type { Kind } from '../types.ts'
import { bags } from './bags.ts'
import { kitchen } from './kitchen.ts'
import { lighting } from './lighting.ts'
import { outdoors } from './outdoors.ts'
import { tableware } from './tableware.ts'
import { textiles } from './textiles.ts'

export const kinds: readonly Kind[] = [...tableware, ...kitchen, ...lighting, ...textiles, ...bags, ...outdoors]
