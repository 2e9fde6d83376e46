/**
 * How many questions serious preparation needs, by topic: beginner, intermediate, expert. From the
 * map of topics that the bank was planned with, and what a review of it against the exams missed.
 */
export const minimum: Readonly<Record<string, readonly [number, number, number]>> = {
  'expressroute-basics': [10, 5, 1],
  'connectivity-models': [6, 6, 2],
  circuits: [8, 8, 4],
  'skus-and-billing': [8, 9, 4],
  'expressroute-direct': [4, 10, 4],
  'global-reach': [4, 6, 3],
  resiliency: [6, 14, 8],
  'monitoring-troubleshooting': [5, 14, 8],
  'private-peering': [9, 18, 5],
  gateways: [5, 9, 4],
  fastpath: [3, 6, 3],
  'vnet-connections': [4, 15, 5],
  'routing-bgp': [5, 14, 9],
  'vpn-coexistence': [4, 14, 6],
  'virtual-wan': [4, 9, 6],
  'microsoft-peering': [9, 9, 4],
  'route-filters': [4, 6, 3],
  'nat-and-qos': [3, 5, 3],
  encryption: [7, 14, 8],
  'access-and-hardening': [6, 10, 3],
};
