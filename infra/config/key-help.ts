/** What a key means and a line that is right: shown wherever something is wrong with it. */
export interface KeyHelp {
  readonly means: string;
  readonly example: string;
}

/** One entry for every key of the schema (a test holds both together). */
export const keyHelp: Readonly<Record<string, KeyHelp>> = {
  office: { means: 'who monitors', example: 'office:\n  name: Sở Khoa học và Công nghệ tỉnh Tân Hải' },
  'office.name': { means: 'the full name of the office', example: 'name: Sở Khoa học và Công nghệ tỉnh Tân Hải' },
  'office.timezone': { means: 'the time zone that dates are shown in', example: 'timezone: Asia/Ho_Chi_Minh' },
  'office.language': { means: 'the language of the screens', example: 'language: vi' },
  'office.contact': { means: 'where a webmaster reaches the office', example: 'contact: vanphong@example.vn' },
  network: { means: 'limits on what may be fetched', example: 'network:\n  allow: [10.0.0.5]' },
  'network.allow': { means: 'private addresses that may be fetched (IP, range or host name)', example: 'allow: [10.0.0.5, 192.168.1.0/24, intranet.example.vn]' },
  'network.maxBytes': { means: 'bytes of one page at most', example: 'maxBytes: 8388608' },
  'network.timeoutSeconds': { means: 'seconds to wait for one page', example: 'timeoutSeconds: 30' },
  crawl: { means: 'how often and how fast sources are read', example: 'crawl:\n  delay: 5' },
  'crawl.delay': { means: 'seconds between two requests to one site', example: 'delay: 5' },
  'crawl.interval': { means: 'seconds between two polls of one source at least', example: 'interval: 300' },
  'crawl.concurrency': { means: 'requests on the wire at once, to all sites together', example: 'concurrency: 16' },
  'crawl.browser': { means: 'the path of Chromium or Chrome, for pages that need JavaScript', example: 'browser: /usr/bin/chromium' },
  'crawl.longestInterval': { means: 'seconds between two polls of a source that publishes seldom', example: 'longestInterval: 10800' },
  'crawl.revisits': { means: 'hours after which a stored article is looked at again', example: 'revisits: [1, 6, 24, 72, 168]' },
  hooks: { means: 'where networks deliver to the office (WebSub, webhooks)', example: 'hooks:\n  url: https://diem-bao.example.vn' },
  'hooks.url': { means: "the office's public address that leads to the hooks' port", example: 'url: https://diem-bao.example.vn' },
  'hooks.host': { means: 'the address the hooks listen on', example: 'host: 127.0.0.1' },
  'hooks.port': { means: 'the port the hooks listen on', example: 'port: 4791' },
  log: { means: 'where messages are kept: the word embedded, or a map with Kafka brokers', example: 'log:\n  brokers: [kafka.example.vn:9092]' },
  'log.brokers': { means: 'addresses of Kafka brokers, as host:port', example: 'brokers: [kafka.example.vn:9092]' },
  'log.clientId': { means: 'the name this installation has at the brokers', example: 'clientId: diembao' },
  store: { means: 'where results are kept: the word embedded, or a map with the url of a ClickHouse server', example: 'store:\n  url: http://clickhouse.example.vn:8123' },
  'store.url': { means: 'the address of the ClickHouse server', example: 'url: http://clickhouse.example.vn:8123' },
  'store.database': { means: 'the database on that server', example: 'database: diembao' },
  'store.username': { means: 'the user name on that server', example: 'username: default' },
  retention: { means: 'how long texts are kept', example: 'retention:\n  postDays: 90' },
  'retention.postDays': { means: 'days that texts of posts and comments are kept', example: 'postDays: 90' },
  sources: { means: 'the feeds, sites and pages that are monitored', example: 'sources:\n  - { id: bao-tan-hai, outlet: Báo Tân Hải, kind: feed, url: https://baotanhai.example.vn/rss }' },
  'sources.id': { means: 'a short name of your choice, unique among sources', example: 'id: bao-tan-hai' },
  'sources.outlet': { means: 'the outlet as readers know it', example: 'outlet: Báo Tân Hải' },
  'sources.kind': { means: 'how it is read', example: 'kind: feed' },
  'sources.url': { means: 'its full address', example: 'url: https://baotanhai.example.vn/rss' },
  'sources.unit': { means: 'the id of the unit whose page it is: there a bare "Sở" means it', example: 'unit: so-khcn' },
  'sources.own': { means: "whether it is the office's own", example: 'own: true' },
  'sources.holder': { means: 'who speaks on a social source', example: 'holder: public-body' },
  'sources.reach': { means: 'how far the outlet reaches', example: 'reach: national' },
  'sources.language': { means: 'the language it is written in', example: 'language: vi' },
  'sources.interval': { means: 'seconds between two polls, instead of its own rhythm', example: 'interval: 600' },
  'sources.options': { means: 'what only its kind knows: selectors, tags, folders', example: 'options: { links: "h3 a" }' },
  catalogue: { means: 'groups of the catalogue of outlets whose confirmed feeds join the sources', example: 'catalogue: [national, government, "province:da-nang"]' },
  catalogueFiles: { means: "catalogue files of the office's own, relative to the office's file", example: 'catalogueFiles: [bao-dia-phuong.yaml]' },
  units: { means: 'the office and its subordinate or sister bodies', example: 'units:\n  - { id: so-khcn, name: Sở Khoa học và Công nghệ }' },
  'units.id': { means: 'a short name of your choice, unique among units', example: 'id: so-khcn' },
  'units.name': { means: 'its full name', example: 'name: Sở Khoa học và Công nghệ' },
  'units.formerly': { means: 'what it was called before a merger or a change of name', example: 'formerly: [Sở Thông tin và Truyền thông tỉnh Tân Hải]' },
  'units.aliases': { means: 'other names it goes by', example: 'aliases: [Sở KH&CN, Sở KHCN]' },
  'units.parent': { means: 'the id of the unit above it', example: 'parent: so-khcn' },
  models: { means: 'larger models in place of the built-in ones', example: 'models:\n  topic: { folder: models/nli }' },
  'models.topic': { means: 'a model of natural language inference that is asked about every topic', example: 'topic: { folder: models/nli }' },
  'models.topic.folder': { means: "its folder, relative to the office's file", example: 'folder: models/nli' },
  'models.topic.precision': { means: 'which file of weights: fp32, fp16 or q8', example: 'precision: q8' },
  'models.topic.hypothesis': { means: 'what a text is asked to entail', example: 'hypothesis: "Nội dung này nói về {}."' },
  'models.topic.threshold': { means: 'from which probability on a topic is given', example: 'threshold: 0.7' },
  'models.tone': { means: 'a model that sorts texts by sentiment', example: 'tone: { folder: models/sentiment, labels: { POS: positive, NEU: neutral, NEG: negative } }' },
  'models.tone.folder': { means: "its folder, relative to the office's file", example: 'folder: models/sentiment' },
  'models.tone.precision': { means: 'which file of weights: fp32, fp16 or q8', example: 'precision: q8' },
  'models.tone.labels': { means: 'which of its labels is which tone', example: 'labels: { POS: positive, NEU: neutral, NEG: negative }' },
  topics: { means: "a taxonomy file, relative to the office's file", example: 'topics: topics.yaml' },
};

/** Help for `sources[2].url`: positions in lists do not matter. */
export function helpFor(subject: string): KeyHelp | undefined {
  return keyHelp[subject.replace(/\[\d+\]/g, '')];
}
