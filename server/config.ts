/** What a host may set through its environment. */
export type Config = {
  port: number
  /** Where people reach the assistant; its path is the prefix under which every address also works. */
  publicUrl: URL
  /** Requests that one network may make in a minute; none when it is off. */
  rateLimit: number | undefined
  /** Trusted proxies in front, counted from the server. */
  trustedProxies: number
}

const RATE_LIMIT = 600

/** Reads the configuration; a value that cannot be meant throws a sentence that names the variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = wholeNumber('PORT', env.PORT, 8787, 65_535)
  return {
    port,
    publicUrl: publicUrl(env.PUBLIC_URL, port),
    rateLimit:
      env.RATE_LIMIT === 'off'
        ? undefined
        : Math.max(1, wholeNumber('RATE_LIMIT', env.RATE_LIMIT, RATE_LIMIT, 1_000_000)),
    trustedProxies: wholeNumber('TRUST_PROXY', env.TRUST_PROXY, 0, 10),
  }
}

function wholeNumber(name: string, text: string | undefined, fallback: number, most: number) {
  if (text === undefined || text.trim() === '') return fallback
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new Error(`Biến ${name} phải là số nguyên từ 0 đến ${most}, đang là "${text}".`)
}

function publicUrl(text: string | undefined, port: number): URL {
  if (text === undefined || text.trim() === '') return new URL(`http://localhost:${port}/`)
  const url = URL.parse(text.trim())
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw new Error(
    `Biến PUBLIC_URL phải là địa chỉ http hoặc https đầy đủ, ví dụ https://xa-vi-du.gov.vn/tro-ly/, đang là "${text}".`,
  )
}
