/** Whether an address may be followed from a page: http and https only, and nothing that could end where it stands. */
export function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(address);
}
