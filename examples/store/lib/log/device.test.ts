import { expect, test } from 'vitest'
import { describeDevice } from './device.ts'

test.each([
  ['Chrome on Windows', { browser: { name: 'Chrome' }, device: {}, os: { name: 'Windows' }, isBot: false }],
  ['Mobile Safari on a phone', { browser: { name: 'Mobile Safari' }, device: { type: 'mobile' }, os: { name: 'iOS' }, isBot: false }],
  ['Linux', { browser: {}, device: {}, os: { name: 'Linux' }, isBot: false }],
  ['something unknown', { browser: {}, device: {}, os: {}, isBot: false }],
  ['a robot', { browser: {}, device: {}, os: {}, isBot: true }],
] as const)('%s', (words, agent) => {
  expect(describeDevice(agent)).toBe(words)
})
