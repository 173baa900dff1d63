const metaHosts = /(^|\.)(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net|whatsapp\.com)$/

/** Whether media may be fetched here: from Meta over https, or from the very host that stands in for Graph. */
export function mayFetchFrom(url: URL, baseUrl: string): boolean {
  if (url.username !== '' || url.password !== '') return false
  const base = URL.parse(baseUrl)
  if (base !== null && url.protocol === base.protocol && sameHost(url.hostname, base.hostname)) return true
  return url.protocol === 'https:' && url.port === '' && metaHosts.test(url.hostname)
}

// A stand-in on this machine may call itself by either name, and serve media on a port of its own.
function sameHost(a: string, b: string): boolean {
  return a === b || (isLoopback(a) && isLoopback(b))
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
