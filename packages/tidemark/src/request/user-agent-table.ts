export interface Pattern {
  readonly name: string
  /** First group: the version, or the model of a device. */
  readonly regex: RegExp
  readonly type?: 'mobile' | 'tablet' | 'console' | 'smarttv' | 'wearable' | 'embedded'
  /** Instead of the first group. */
  readonly model?: string
}

/** The order matters everywhere: a browser names those it descends from as well, so the special ones come first. */
export const browsers: readonly Pattern[] = [
  { name: 'Facebook', regex: /\bFBAV\/([\w.]+)/ },
  { name: 'Instagram', regex: /\bInstagram[ /]([\w.]+)/ },
  { name: 'WeChat', regex: /\bMicroMessenger\/([\w.]+)/ },
  { name: 'Line', regex: /\bLine\/([\w.]+)/ },
  { name: 'GSA', regex: /\bGSA\/([\w.]+)/ },
  { name: 'Opera Mini', regex: /\bOpera Mini\/([\w.]+)/ },
  { name: 'Opera', regex: /\b(?:OPR|OPT|Opera)\/([\w.]+)/ },
  { name: 'Vivaldi', regex: /\bVivaldi\/([\w.]+)/ },
  { name: 'Yandex', regex: /\bYaBrowser\/([\w.]+)/ },
  { name: 'Samsung Browser', regex: /\bSamsungBrowser\/([\w.]+)/ },
  { name: 'MIUI Browser', regex: /\bMiuiBrowser\/([\w.]+)/ },
  { name: 'Huawei Browser', regex: /\bHuaweiBrowser\/([\w.]+)/ },
  { name: 'UCBrowser', regex: /\bUCBrowser\/([\w.]+)/ },
  { name: 'DuckDuckGo', regex: /\b(?:DuckDuckGo|Ddg)\/([\w.]+)/ },
  { name: 'Brave', regex: /\bBrave(?: Chrome)?\/([\w.]+)/ },
  { name: 'Silk', regex: /\bSilk\/([\w.]+)/ },
  { name: 'Edge', regex: /\bEdg(?:e|A|iOS)?\/([\w.]+)/ },
  { name: 'IE', regex: /\bMSIE ([\w.]+)/ },
  { name: 'IE', regex: /\bTrident\/.*\brv:([\w.]+)/ },
  { name: 'Firefox', regex: /\bFxiOS\/([\w.]+)/ },
  { name: 'Firefox', regex: /\bFirefox\/([\w.]+)/ },
  { name: 'Chrome Headless', regex: /\bHeadlessChrome(?:\/([\w.]+))?/ },
  { name: 'Chrome WebView', regex: /; wv\).*\bChrome\/([\w.]+)/ },
  { name: 'Chrome', regex: /\bCriOS\/([\w.]+)/ },
  { name: 'Chromium', regex: /\bChromium\/([\w.]+)/ },
  { name: 'Chrome', regex: /\bChrome\/v?([\w.]+)/ },
  { name: 'Android Browser', regex: /\bAndroid.+ Version\/([\w.]+)/ },
  { name: 'Mobile Safari', regex: /\bVersion\/([\w.,]+) .*Mobile(?:\/\w+)? ?Safari/ },
  { name: 'Safari', regex: /\bVersion\/([\w.]+) .*Safari/ },
  { name: 'Safari', regex: /\bTV Safari\b/ },
  { name: 'WebKit', regex: /\bAppleWebKit\/([\w.]+)/ },
]

export const engines: readonly Pattern[] = [
  { name: 'EdgeHTML', regex: /\bEdge\/([\w.]+)/ },
  { name: 'Blink', regex: /\bAppleWebKit\/537\.36.+\b(?:Headless)?Chrom(?:e|ium)\/(?!27)([\w.]+)/ },
  { name: 'Presto', regex: /\bPresto\/([\w.]+)/ },
  { name: 'WebKit', regex: /\bAppleWebKit\/([\w.]+)/ },
  { name: 'Trident', regex: /\bTrident\/([\w.]+)/ },
  { name: 'Goanna', regex: /\bGoanna\/([\w.]+)/ },
  { name: 'KHTML', regex: /\bKHTML\/([\w.]+)/ },
  { name: 'Gecko', regex: /\brv:([\w.]{1,9})\b.+\bGecko\b/ },
  { name: 'Lynx', regex: /\bLynx\/([\w.]+)/ },
  { name: 'w3m', regex: /\bw3m\/([\w.]+)/ },
]

export const systems: readonly Pattern[] = [
  { name: 'Xbox', regex: /\bXbox(?: One| Series)?/ },
  { name: 'PlayStation', regex: /\bPlayStation (\w+)/ },
  { name: 'Nintendo', regex: /\bNintendo (\w+)/ },
  { name: 'Windows Phone', regex: /\bWindows Phone(?: OS)? ([\w.]+)/ },
  { name: 'Windows', regex: /\bWindows NT ([\w.]+)/ },
  { name: 'Windows', regex: /\bWindows ([\w.]+)/ },
  { name: 'iOS', regex: /\b(?:iPhone|iPad|iPod)\b.*?\bOS ([\w]+) like Mac/ },
  { name: 'iOS', regex: /\b(?:iPhone|iPad|iPod)\b/ },
  { name: 'watchOS', regex: /\bWatch OS ?([\w.]+)?/ },
  { name: 'HarmonyOS', regex: /\bHarmonyOS(?:[ /]([\w.]+))?/ },
  { name: 'Tizen', regex: /\bTizen[ /]([\w.]+)/ },
  { name: 'webOS', regex: /\b(?:webOS|Web0S)(?:[ /.]([\w.]+))?/ },
  { name: 'KaiOS', regex: /\bKAIOS\/([\w.]+)/ },
  { name: 'Android', regex: /\bAndroid(?:[ -]([\w.]+))?/ },
  { name: 'Chromium OS', regex: /\bCrOS \w+ ([\w.]+)/ },
  { name: 'Mac OS', regex: /\bMac OS X ?([\w.]+)?/ },
  { name: 'Mac OS', regex: /\bMacintosh\b/ },
  { name: 'Ubuntu', regex: /\bUbuntu(?:[ /]([\w.]+))?/ },
  { name: 'Debian', regex: /\bDebian(?:[ /]([\w.]+))?/ },
  { name: 'Fedora', regex: /\bFedora(?:[ /]([\w.]+))?/ },
  { name: 'FreeBSD', regex: /\bFreeBSD(?: ([\w.]+))?/ },
  { name: 'OpenBSD', regex: /\bOpenBSD(?: ([\w.]+))?/ },
  { name: 'Linux', regex: /\bLinux(?: ([\d.]+))?/ },
]

/** `Windows NT` counts on where the product names do not. */
export const windowsVersions: Readonly<Record<string, string>> = {
  '5.1': 'XP',
  '5.2': 'XP',
  '6.0': 'Vista',
  '6.1': '7',
  '6.2': '8',
  '6.3': '8.1',
  '6.4': '10',
  '10.0': '10',
}

export const devices: readonly Pattern[] = [
  { name: 'Apple', regex: /\((iPad)\b/, type: 'tablet' },
  { name: 'Apple', regex: /\((iPhone|iPod(?: touch)?)\b/, type: 'mobile' },
  { name: 'Apple', regex: /\b(Apple ?TV)\b/, type: 'smarttv' },
  { name: 'Apple', regex: /\b(Watch)(?:OS|\d,)/, type: 'wearable' },
  { name: 'Apple', regex: /\((Macintosh);/ },
  { name: 'Sony', regex: /\b(PlayStation \w+)/, type: 'console' },
  { name: 'Microsoft', regex: /\b(Xbox(?: One| Series [XS])?)\b/, type: 'console' },
  { name: 'Nintendo', regex: /\bNintendo (\w+)/, type: 'console' },
  { name: 'Google', regex: /\b(Chromecast|Google TV)\b/, type: 'smarttv' },
  { name: 'Amazon', regex: /\b(AFT\w+)\b/, type: 'smarttv' },
  { name: '', regex: /\b(?:Web0S|webOS|SMART-TV|SmartTV)\b()/, type: 'smarttv' },
  { name: 'Amazon', regex: /\b(KF[A-Z]{2,6}|Kindle)\b/, type: 'tablet' },
  { name: 'Samsung', regex: /\b((?:SM-[TXP]|GT-P|SGH-T8)\w+)/, type: 'tablet' },
  { name: 'Samsung', regex: /\b((?:SM-|GT-|SCH-|SGH-|SHV-)\w+|Galaxy Nexus)/, type: 'mobile' },
  { name: 'Google', regex: /\b(Pixel (?:C|Tablet))\b/, type: 'tablet' },
  { name: 'Google', regex: /\b(Pixel[\w ]*)[);]/, type: 'mobile' },
  { name: 'Google', regex: /\b(Nexus (?:7|9|10))\b/, type: 'tablet' },
  { name: 'LG', regex: /\b(Nexus [45]X?)\b/, type: 'mobile' },
  { name: 'Huawei', regex: /\bHUAWEI ?([\w-]+)/i, type: 'mobile' },
  { name: 'Xiaomi', regex: /; ((?:Mi |MI |Redmi|POCO|M2\d{3})[\w ]*?)(?: Build|\))/, type: 'mobile' },
  { name: 'OnePlus', regex: /; ((?:ONEPLUS |GM19|IN20|LE21|KB20)[\w ]*?)(?: Build|\))/, type: 'mobile' },
  { name: 'Motorola', regex: /; ((?:moto|Moto|XT\d{4})[\w() ]*?)(?: Build|\) Apple)/, type: 'mobile' },
  { name: 'Nokia', regex: /\b(?:Nokia|HMD)[ _]?([\w.-]+)/, type: 'mobile' },
  { name: 'Sony', regex: /\b((?:SO-|SOV|XQ-)\w+|Xperia[\w ]*?)(?: Build|\))/, type: 'mobile' },
  { name: 'LG', regex: /\b(LM-\w+|LG-\w+)/, type: 'mobile' },
  { name: 'Oculus', regex: /\b(Quest(?: \d)?)\b/, type: 'wearable' },
  { name: '', regex: /\bAndroid\b.*?; ([^;()]+?)(?: Build\/[^)]*)?\).*\bMobile\b/, type: 'mobile' },
  { name: '', regex: /\bAndroid\b.*?; ([^;()]+?)(?: Build\/[^)]*)?\) AppleWebKit/, type: 'tablet' },
  { name: '', regex: /\bTablet\b()/, type: 'tablet' },
  { name: '', regex: /\bMobile\b()/, type: 'mobile' },
  { name: '', regex: /\b(?:Smart-?TV|GoogleTV|HbbTV)\b()/i, type: 'smarttv' },
]

export const cpus: readonly Pattern[] = [
  { name: 'amd64', regex: /\b(?:amd64|x86_64|x64|Win64|WOW64)\b/i },
  { name: 'arm64', regex: /\b(?:aarch64|arm64|armv8\w*)\b/i },
  { name: 'armhf', regex: /\barmv7\w*\b/i },
  { name: 'arm', regex: /\barm(?:v\d\w*)?\b/i },
  { name: 'ia32', regex: /\b(?:i[3-6]86|ia32|x86)\b/i },
  { name: 'ppc', regex: /\b(?:PPC|PowerPC)\b/ },
  { name: 'sparc64', regex: /\bsparc64\b/i },
]
