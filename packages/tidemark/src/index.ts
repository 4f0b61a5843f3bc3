/** Types only: `import type { NextConfig, Metadata } from 'next'`. */
export type { NextConfig } from './config/types.ts'
