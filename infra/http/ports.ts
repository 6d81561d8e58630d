/**
 * Ports where something other than the web listens. A request there is an attack on a service that answers to plain text
 * (mail, databases, brokers, remote control), so they are refused even on hosts that may be fetched.
 */
const refusedPorts = new Set<number>([
  // Classic services: echo to NetBIOS, mail, directory, remote shells, printing.
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117,
  119, 123, 135, 137, 138, 139, 143, 161, 162, 179, 389, 427, 445, 465, 500, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556,
  563, 587, 601, 623, 636, 873, 989, 990, 993, 995,
  // Files, tunnels, voice, chat.
  1080, 1719, 1720, 1723, 1883, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
  // Databases, brokers, caches.
  1433, 1434, 1521, 2181, 2379, 2380, 3306, 4222, 5432, 5433, 5672, 5671, 5984, 6379, 6380, 6381, 7000, 7001, 7687, 8123, 8529, 9009, 9042,
  9092, 9093, 9094, 9160, 9200, 9300, 11211, 15672, 26257, 26379, 27017, 27018, 27019, 28015,
  // Control of machines and clusters.
  2375, 2376, 3389, 4243, 5900, 5901, 5985, 5986, 6443, 8500, 8600, 10250, 10255, 10256,
]);

/** Whether a URL's explicit port belongs to a service that is not the web. The default port ('') is fine. */
export const isRefusedPort = (port: string): boolean => port !== '' && (port === '0' || refusedPorts.has(Number(port)));
