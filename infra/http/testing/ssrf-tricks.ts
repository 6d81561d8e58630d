/*
 * For tests only: what is tried to make a fetcher reach the machine's own network. Every list is tried through every door: plain
 * requests, redirects, robots.txt, listings, the browser.
 */

/** Spellings of private addresses, as a host in a URL. */
export const privateHosts: Readonly<Record<string, readonly string[]>> = {
  'short forms': ['127.1', '127.0.1', '0', '10.1', '192.168.257', '169.254.43518'],
  decimal: ['2130706433', '2130706434', '2852039166', '3232235777', '167772161', '4294967295'],
  hex: ['0x7f000001', '0x7f.1', '0x7f.0x0.0x0.0x1', '0xa9fea9fe', '0xA9.0xFE.0xA9.0xFE', '0X7F.0.0.1', '0x0a000001'],
  octal: ['0177.0.0.1', '017700000001', '0177.0.1', '00000177.0.0.1', '0251.0376.0251.0376', '012.1.2.3'],
  mixed: ['0x7f.0.0.01', '127.0x0.0.1', '0xa9.254.0251.254', '169.0376.0xa9fe'],
  'IPv6 loopback and unspecified': ['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000:0000:0000:0000:0000:0000:0000:0001]', '[0::1]', '[::0.0.0.1]'],
  'IPv6-mapped': ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:10.0.0.1]', '[::FFFF:A9FE:A9FE]', '[::ffff:0.0.0.0]', '[::ffff:192.168.1.1]'],
  'IPv4-compatible and translated': ['[::127.0.0.1]', '[::a9fe:a9fe]', '[::ffff:0:127.0.0.1]', '[::ffff:0:a9fe:a9fe]'],
  NAT64: ['[64:ff9b::127.0.0.1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::1]', '[64:ff9b:1:fffe:7f00:1::]', '[64:ff9b:0:0:0:1:127.0.0.1]'],
  '6to4, Teredo, ISATAP': ['[2002:7f00:1::]', '[2002:a9fe:a9fe::1]', '[2002:c0a8:101::1]', '[2001::1]', '[2001:0:4136:e378:8000:63bf:3fff:fdd2]', '[2a00:1234::5efe:10.0.0.1]', '[2a00:1234::200:5efe:127.0.0.1]'],
  'IPv6 local, multicast, reserved, documentation': ['[fe80::1]', '[febf::1]', '[fec0::1]', '[fc00::1]', '[fd12:3456::1]', '[ff01::1]', '[ff02::fb]', '[ff0e::1]', '[100::1]', '[2001:db8::1]', '[3fff::1]', '[5f00::1]', '[2001:2::1]', '[2001:10::1]', '[2001:20::1]', '[4000::1]', '[1::1]'],
  'this network, private, shared': ['0.0.0.0', '0.1.2.3', '10.0.0.0', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '100.127.255.255', '127.255.255.254'],
  'link-local and metadata': ['169.254.0.1', '169.254.169.254', '169.254.170.2', '169.254.0.23', '[fd00:ec2::254]', '[fd20:ce::254]', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  'documentation, benchmarks, relays, multicast, broadcast, reserved': ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255', '192.0.0.1', '192.0.0.8', '192.88.99.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '254.1.2.3', '255.255.255.255'],
  'written oddly': ['127.0.0.1.', '127.1.', '\u2460\u2461\u2466.0.0.1', '\uFF11\uFF12\uFF17.0.0.1', '127\u30020\u30020\u30021', '127\uFF0E0\uFF0E0\uFF0E1', '127\uFF610\uFF610\uFF611', '%31%32%37.0.0.1', '127%2e0%2e0%2e1', '1\u00AD27.0.0.1', '127.0.0.\u200b1', '\u{1D7CF}\u{1D7D0}\u{1D7D5}.0.0.1', '[::%31]'],
  names: [
    'localhost', 'LOCALHOST', 'localhost.', 'LocalHost.', 'tin.localhost', 'a.b.localhost.', 'localhost.localdomain', 'ip6-localhost', 'loopback', 'broadcasthost', '\uFF4C\uFF4F\uFF43\uFF41\uFF4C\uFF48\uFF4F\uFF53\uFF54', 'l%6fcalhost', '\u24DBocalhost',
    'metadata', 'metadata.google.internal', 'metadata.google.internal.', 'instance-data', 'instance-data.ec2.internal', 'kubernetes.default.svc', 'kubernetes.default.svc.cluster.local', 'host.docker.internal', 'gateway.docker.internal',
    'router.lan', 'nas.local', 'may.home.arpa', 'printer.home', 'intranet', 'tin.intranet', 'db.corp', 'x.private', 'abc.onion', 'clickhouse', 'kafka',
  ],
};

/** URLs of other kinds, and with more in them than an address. */
export const badUrls: readonly string[] = [
  'file:///etc/passwd', 'file://127.0.0.1/etc/passwd', 'FILE:/etc/passwd', 'gopher://127.0.0.1:6379/_FLUSHALL', 'ftp://bao.example/x', 'ftps://bao.example/', 'sftp://bao.example/', 'tftp://bao.example/', 'dict://127.0.0.1:11211/stats', 'ldap://127.0.0.1/', 'ldaps://127.0.0.1/',
  'jar:http://bao.example/!/x', 'netdoc:///etc/passwd', 'smb://127.0.0.1/x', 'ssh://127.0.0.1', 'telnet://127.0.0.1', 'imap://127.0.0.1', 'mailto:a@b.example', 'news:x', 'view-source:http://127.0.0.1/', 'chrome://settings', 'resource://x/',
  'data:text/html,<p>x', 'data:text/xml;base64,PHg+', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'vbscript:x', 'blob:https://bao.example/1', 'about:blank', 'about:srcdoc', 'ws://127.0.0.1/', 'wss://bao.example/', 'unix:/var/run/docker.sock', 'http+unix://%2Fvar%2Frun%2Fdocker.sock/info',
  'http://a@bao.example/', 'http://a:b@bao.example/', 'http://:b@bao.example/', 'http://bao.example@127.0.0.1/', 'http://127.0.0.1@bao.example/', 'http://bao.example%40127.0.0.1@127.0.0.1/', 'http://bao.example:80@127.0.0.1/',
];

/** Not even URLs: zone ids, hosts with blanks, ports beyond all ports. */
export const unreadableUrls: readonly string[] = [
  'http://[fe80::1%25eth0]/', 'http://[fe80::1%eth0]/', 'http://[::1%25lo]/', 'http://[::1', 'http://::1/', 'http://127.0.0.1:99999/', 'http://127.0.0.1:-1/', 'http://127.0.0.256/', 'http://256.256.256.256/', 'http://0x100000000/', 'http://4294967296/', 'http://127.0.0.1.1/', 'http://1.2.3.4.5/',
  'http://', 'http:///', 'http://a b.example/', 'http://bao.example\u0000.127.0.0.1/', 'http://bao.example|127.0.0.1/', 'http://<bao.example>/', 'http://%00127.0.0.1/', 'http://bao%2F.example/', '//127.0.0.1/', '127.0.0.1', 'localhost:80', '', ' ',
];

/** Ports of services that take plain text for orders; refused even where the host is allowed. */
export const refusedPorts: readonly number[] = [0, 1, 7, 9, 19, 21, 22, 23, 25, 53, 110, 111, 123, 135, 139, 143, 161, 389, 445, 465, 514, 587, 636, 873, 993, 995, 1433, 1521, 2049, 2181, 2375, 2376, 2379, 3306, 3389, 5060, 5432, 5672, 5900, 5984, 5985, 6000, 6379, 6443, 6667, 8123, 8500, 9000 + 9, 9042, 9092, 9200, 9300, 10250, 11211, 15672, 26379, 27017, 28015];

/** Answers of a resolver that must not be followed. */
export const privateAnswers: readonly string[] = [
  '127.0.0.1', '127.0.0.53', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1', '198.18.0.1', '192.0.2.1', '168.63.129.16',
  '::1', '::', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'ff02::1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '2002:7f00:1::', '2001:db8::1', '2001::1', '::ffff:0:7f00:1',
  'not-an-address', '127.1', '2130706433',
];
