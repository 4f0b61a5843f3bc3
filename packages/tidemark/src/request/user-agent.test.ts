import { expect, test } from 'vitest'
import { userAgent, userAgentFromString } from './user-agent.ts'

const WINDOWS_CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'

test('a desktop browser has no device type', () => {
  expect(userAgentFromString(WINDOWS_CHROME)).toEqual({
    ua: WINDOWS_CHROME,
    isBot: false,
    browser: { name: 'Chrome', version: '126.0.0.0', major: '126' },
    engine: { name: 'Blink', version: '126.0.0.0' },
    os: { name: 'Windows', version: '10' },
    device: {},
    cpu: { architecture: 'amd64' },
  })
})

test.each([
  [
    'iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Mobile Safari',
    'iOS 17.5.1',
    'mobile Apple iPhone',
    'WebKit',
  ],
  [
    'iPad',
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
    'Mobile Safari',
    'iOS 16.6',
    'tablet Apple iPad',
    'WebKit',
  ],
  [
    'Samsung phone',
    'Mozilla/5.0 (Linux; Android 13; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    'Samsung Browser',
    'Android 13',
    'mobile Samsung SM-S918B',
    'Blink',
  ],
  [
    'Samsung tablet',
    'Mozilla/5.0 (Linux; Android 12; SM-T970) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'Chrome',
    'Android 12',
    'tablet Samsung SM-T970',
    'Blink',
  ],
  [
    'Firefox on Ubuntu',
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0',
    'Firefox',
    'Ubuntu undefined',
    'undefined undefined undefined',
    'Gecko',
  ],
  ['Edge', `${WINDOWS_CHROME} Edg/126.0.2592.87`, 'Edge', 'Windows 10', 'undefined undefined undefined', 'Blink'],
  [
    'Mac Safari',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Safari',
    'Mac OS 10.15.7',
    'undefined Apple Macintosh',
    'WebKit',
  ],
  [
    'a Pixel in an application',
    'Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36',
    'Chrome WebView',
    'Android 14',
    'mobile Google Pixel 7',
    'Blink',
  ],
  [
    'a Huawei that does not say so',
    'Mozilla/5.0 (Linux; Android 12; ELE-L29; HMSCore 6.11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36',
    'Huawei Browser',
    'Android 12',
    'mobile Huawei ELE-L29',
    'Blink',
  ],
  [
    'a OnePlus',
    'Mozilla/5.0 (Linux; Android 13; ONEPLUS A6013) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android 13',
    'mobile OnePlus A6013',
    'Blink',
  ],
  [
    'Chromium of Ubuntu',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Ubuntu Chromium/80.0 Chrome/80.0 Safari/537.36',
    'Chromium',
    'Ubuntu undefined',
    'undefined undefined undefined',
    'Blink',
  ],
  [
    'a console',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/58.0 Safari/537.36 Edge/16.16299',
    'Edge',
    'Xbox One',
    'console Microsoft Xbox One',
    'EdgeHTML',
  ],
  [
    'the last Opera of its own',
    'Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18',
    'Opera',
    'Windows 7',
    'undefined undefined undefined',
    'Presto',
  ],
])('%s is recognised', (_, ua, browser, os, device, engine) => {
  const found = userAgentFromString(ua)
  expect([
    found.browser.name,
    `${found.os.name} ${found.os.version}`,
    `${found.device.type} ${found.device.vendor} ${found.device.model}`,
    found.engine.name,
  ]).toEqual([browser, os, device, engine])
})

test('bots are known, nothing is claimed of the unknown', () => {
  expect(userAgentFromString('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)').isBot).toBe(true)
  expect(userAgentFromString('curl/8.5.0')).toEqual({
    ua: 'curl/8.5.0',
    isBot: false,
    browser: {},
    device: {},
    engine: {},
    os: {},
    cpu: {},
  })
  expect(userAgentFromString(undefined)).toMatchObject({ ua: '', isBot: false, browser: {} })
  expect(userAgent({ headers: new Headers({ 'user-agent': WINDOWS_CHROME }) }).browser.name).toBe('Chrome')
})

test('a hostile header costs little', () => {
  for (const piece of ['Android ;', 'Version/ Mobile', 'rv:1 Gecko ', '(iPhone OS ', 'Chrome/1 ', 'AppleWebKit/537.36 ']) {
    const started = performance.now()
    userAgentFromString(piece.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(50)
  }
})
