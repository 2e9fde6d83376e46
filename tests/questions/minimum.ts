/**
 * How many questions serious preparation needs, by topic: beginner, intermediate, expert. From the
 * map of topics that the bank was planned with.
 */
export const minimum: Readonly<Record<string, readonly [number, number, number]>> = {
  'expressroute-basics': [10, 5, 1],
  'connectivity-models': [6, 6, 2],
  circuits: [8, 8, 4],
  'skus-and-billing': [8, 9, 4],
  'expressroute-direct': [3, 6, 4],
  'global-reach': [4, 6, 3],
  resiliency: [6, 10, 8],
  'monitoring-troubleshooting': [4, 8, 6],
  'private-peering': [8, 10, 4],
  gateways: [5, 9, 4],
  fastpath: [3, 6, 3],
  'vnet-connections': [3, 6, 3],
  'routing-bgp': [4, 11, 8],
  'vpn-coexistence': [3, 7, 4],
  'virtual-wan': [2, 6, 4],
  'microsoft-peering': [9, 9, 4],
  'route-filters': [4, 6, 3],
  'nat-and-qos': [3, 5, 3],
  encryption: [7, 10, 7],
  'access-and-hardening': [6, 7, 3],
};
