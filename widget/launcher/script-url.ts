type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

/** The one script address that we load, in the form in which pages under Trusted Types take it. Throws if refused. */
export function trustedScriptUrl(url: string): string {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory) return url
  const policy = factory.createPolicy('hoi-thu-tuc', {
    createScriptURL: (asked) => {
      if (asked !== url) throw new TypeError(asked)
      return asked
    },
  })
  return policy.createScriptURL(url)
}
