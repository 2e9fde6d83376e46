import { v5 } from 'uuid';

/** A UUID drawn once, so that names of peerdrill clash with nobody's. */
const NAMESPACE = '6f1c3f0a-9d4b-4f6e-8a57-c2b0d1e95a34';

/** The UUID that always belongs to a name: version 5 (RFC 9562, 5.5). */
export function uuidOf(name: string): string {
  return v5(name, NAMESPACE);
}
