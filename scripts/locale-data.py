#!/usr/bin/env python3
"""Writes Sources/Locales/Data and the reference files of Tests/LocalesTests from the field's sources.

Languages, countries, patterns and words: the Unicode CLDR, through Babel. Alphabetical order: the
CLDR's root collation and its tailorings, through ICU. Time zones: the IANA tz database, through
tzdata. Run it to take in a new release of any of them; the build itself needs none of them:

    apt-get install python3-icu python3-venv
    /usr/bin/python3 -m venv --system-site-packages .venv
    .venv/bin/pip install babel tzdata
    .venv/bin/python scripts/locale-data.py
"""
import os, random, re, struct, unicodedata
import babel, icu, tzdata
from babel.core import Locale

DATA = 'Sources/Locales/Data'
TESTS = 'Tests/LocalesTests'
HEAD = '''// Written by scripts/locale-data.py; do not edit. Source: {}.
// swift-format-ignore-file

'''

# Polder's code -> CLDR's name. English is en-GB and Portuguese is pt-PT: Polder's sites are European.
LANGUAGES = {c: c for c in '''ar be bg bs ca cs cy da de el es et eu fi fo fr fy ga gd gl hr hu hy is it ka
lb lt lv mk mt nb nl nn pl ro ru sk sl sq sr sv tr uk'''.split()}
LANGUAGES.update({'en': 'en_GB', 'pt': 'pt_PT', 'en-IE': 'en_IE', 'en-US': 'en_US', 'de-AT': 'de_AT',
  'de-CH': 'de_CH', 'fr-BE': 'fr_BE', 'fr-CH': 'fr_CH', 'it-CH': 'it_CH', 'nl-BE': 'nl_BE', 'pt-BR': 'pt_BR',
  'sr-Latn': 'sr_Latn', 'no': 'nb'})
FULL = {'en': 'EEEE d MMMM y', 'en-IE': 'EEEE d MMMM y'}  # no comma, as British public bodies write it

en = Locale.parse('en_GB')
NOT_COUNTRIES = set('AC CP CQ DG EA EU EZ IC TA UN XA XB ZZ QO'.split())
COUNTRIES = sorted(c for c in en.territories if re.fullmatch('[A-Z]{2}', c) and c not in NOT_COUNTRIES)
assert len(COUNTRIES) == 250, len(COUNTRIES)  # ISO 3166-1 has 249; XK is the EU's code for Kosovo
LANGUAGE_CODES = sorted(c.replace('_', '-') for c in en.languages
  if re.fullmatch('[a-z]{2}', c) or c in '''ast ckb dsb frr fur fil gsw hsb ksh kab kmr lij lld lzh mul
  nds nds_NL nso pap rom rup sco scn sgs smn sms sma smj srn szl tzm und vec vls wae yue zgh zh_Hans zh_Hant
  en_GB en_US en_AU en_CA de_AT de_CH fr_CA fr_CH es_MX es_419 pt_BR pt_PT ro_MD sr_Latn sr_ME nl_BE'''.split())

def pattern(p):
  return p if isinstance(p, str) else p.pattern

def words(table, keys):
  return '|'.join(table[k] for k in keys)

def language(code, name):
  l = Locale.parse(name); d = l._data
  sk = d['datetime_skeletons']
  sym = l.number_symbols['latn']
  glue = pattern(l.datetime_formats['medium'])
  if glue in ('{1} {0}', '{1} ({0})', "{1} 'um' {0}"):
    glue = '{1}, {0}'
  f = icu.NumberFormatter.withLocale(icu.Locale(name + '@numbers=latn'))
  separated = lambda n: len(f.formatInt(n)) > len(str(n))
  grouping = 1 if separated(1000) else 2 if separated(10000) else 9
  units = d['unit_patterns']
  def unit(k, length):
    x = units.get(k, {}).get(length) or units.get(k, {}).get('short') or Locale.parse('en')._data['unit_patterns'][k]['short']
    return '|'.join('%s=%s' % (c, x[c].replace('kB', 'KB')) for c in sorted(x))
  ps = d['list_patterns']['standard']
  am = dict(l.day_periods['format']['abbreviated']); am.update(dict(l.day_periods['format']['wide']))
  out = {
    'months': words(l.months['format']['wide'], range(1, 13)),
    'monthsAlone': words(l.months['stand-alone']['wide'], range(1, 13)),
    'monthsShort': words(l.months['format']['abbreviated'], range(1, 13)),
    'days': words(l.days['format']['wide'], range(7)),
    'halves': am.get('am', 'AM') + '|' + am.get('pm', 'PM'),
    'long': pattern(sk.get('yMMMMd', l.date_formats['long'])),
    'short': pattern(sk['yMMMd']),
    'full': FULL.get(code) or pattern(l.date_formats['full']),
    'month': pattern(sk.get('yMMMM')),
    'time': pattern(l.time_formats['short']),
    'dateTime': glue,
    'decimal': sym['decimal'], 'group': sym['group'], 'minus': sym['minusSign'],
    'grouping': str(grouping),
    'list': '|'.join(ps[k] for k in ('2', 'start', 'middle', 'end')),
    'byte': unit('digital-byte', 'long'),
    'KB': unit('digital-kilobyte', 'short'), 'MB': unit('digital-megabyte', 'short'), 'GB': unit('digital-gigabyte', 'short'),
    'order': rules(name),
    'languages': '|'.join(l.languages.get(c.replace('-', '_'), '') for c in LANGUAGE_CODES),
    'countries': '|'.join(l.territories.get(c, '') for c in COUNTRIES),
  }
  assert all('\n' not in v for v in out.values()), code
  return out

def rules(name):
  text = icu.Collator.createInstance(icu.Locale(name)).getRules()
  m = re.search(r'\[import (\w+)', text)
  if m: text = text.replace(m.group(0) + ']', icu.Collator.createInstance(icu.Locale(m.group(1))).getRules())
  if re.search(r'reorder (Arab|Armn|Geor)', text): return ''  # those letters go by code point, which is near
  text = unicodedata.normalize('NFC', text)
  return re.sub(r'\[(?!reorder (Cyrl|Grek)|before)[^\[\]]*(\[[^\]]*\])?[^\]]*\]', '', text)

def identifier(code):
  return {'is': '`is`'}.get(code, code.replace('-', ''))

def write(path, text):
  open(path, 'w', encoding='utf-8').write(text)

def languages():
  cldr = 'Unicode CLDR, through Babel %s and ICU %s' % (babel.__version__, icu.ICU_VERSION)
  all = {c: language(c, n) for c, n in LANGUAGES.items()}
  for old in os.listdir(DATA): os.remove(os.path.join(DATA, old))
  for code, table in sorted(all.items()):
    parent = all.get(code.split('-')[0]) if '-' in code else None
    if code == 'no': continue
    lines = ['%s=%s' % (k, v) for k, v in table.items() if not parent or parent[k] != v]
    assert not any('"""#' in x for x in lines)
    write('%s/LanguageData+%s.swift' % (DATA, code), HEAD.format(cldr) +
      'extension LanguageData {\n  static let %s = #"""\n%s\n    """#\n}\n' % (identifier(code), '\n'.join('    ' + x for x in lines)))
  own = []
  for c in LANGUAGE_CODES:
    try: own.append(Locale.parse(c, sep='-').languages.get(c.replace('-', '_'), ''))
    except Exception: own.append('')
  cases = ''.join('    case "%s": return %s\n' % (c, identifier('nb' if c == 'no' else c)) for c in sorted(all))
  write(DATA + '/LanguageData.swift', HEAD.format(cldr) + '''/// The data of the CLDR for each language, as lines of `key=value`, for `LanguageTable`.
enum LanguageData {
  /// Returns the lines of a language, or of a variant, which has only what differs; nil if unknown.
  static func lines(for code: String) -> String? {
    switch code {
%s    default: return nil
    }
  }

  /// The codes that have lines, in alphabetical order.
  static let codes = %s

  /// The languages that have names, in the order of `languages=` lines and of `ownNames`.
  static let languageCodes = "%s"

  /// The name of each of these languages in the language itself; empty if the CLDR has none.
  static let ownNames = "%s"

  /// ISO 3166-1's codes, and XK, in the order of `countries=` lines.
  static let countryCodes = "%s"
}
''' % (cases, '[' + ', '.join('"%s"' % c for c in sorted(all)) + ']', '|'.join(LANGUAGE_CODES), '|'.join(own), '|'.join(COUNTRIES)))
  return all

# --- alphabetical order ---
RANGES = [(0x20, 0x530), (0x1E00, 0x2070), (0x20A0, 0x20D0), (0xA640, 0xA6A0)]

def collation():
  root = icu.Collator.createInstance(icu.Locale('root'))
  def elements(s):
    # A second word with 0xC0 in its case byte continues the first: together they are one element.
    out = []
    for x in root.createCollationElementIterator(s):
      x &= 0xffffffff
      if not x: continue
      if x & 0xc0 == 0xc0 and out:
        p, s2, t = out[-1]; out[-1] = ((p << 16) | (x >> 16), s2 | (x >> 8) & 0xff, t)
      else: out.append(((x >> 16), ((x >> 8) & 0xff) << 8, x & 0xff))
    return [(p if p > 0xffff or not p else p << 16, s2, t) for p, s2, t in out]
  table = {c: elements(chr(c)) for a, b in RANGES for c in range(a, b)}
  ps = sorted({e[0] for v in table.values() for e in v if e[0]})
  ss = sorted({e[1] for v in table.values() for e in v})
  ts = sorted({e[2] for v in table.values() for e in v})
  assert ts[0] >= 1 and len(ts) < 32 and len(ss) < 200, (len(ts), len(ss))
  assert len(ps) < 1500, len(ps)
  rank = {p: i + 1 for i, p in enumerate(ps)}
  pack = lambda e: (rank[e[0]] if e[0] else 0) << 16 | (ss.index(e[1]) + 1) << 8 | ts.index(e[2]) + 1
  single, pool = [], []
  for a, b in RANGES:
    for c in range(a, b):
      v = table[c]
      if len(v) == 1: single.append(pack(v[0]))
      elif not v: single.append(0)
      else:
        single.append(0x80000000 | len(v) << 16 | len(pool)); pool += [pack(e) for e in v]
  find = lambda ch: rank[table[ord(ch)][0][0]]
  lines = lambda xs: ''.join('    ' + ', '.join(str(x) for x in xs[i:i + 16]) + ',\n' for i in range(0, len(xs), 16))
  write(DATA + '/CollationData.swift', HEAD.format('CLDR root collation, through ICU ' + icu.ICU_VERSION) + '''/// The CLDR's root order of letters, for `Collation`.
enum CollationData {
  /// The ranges of code points that `elements` covers, one after another.
  static let ranges: [ClosedRange<UInt32>] = [%s]

  /// For each code point its element: primary rank << 16 | secondary << 8 | tertiary; 0 when it does
  /// not count; with the highest bit, count << 16 | index of several elements in `expansions`.
  static let elements: [UInt32] = [
%s  ]

  static let expansions: [UInt32] = [
%s  ]

  /// The ranks of 0, a, the first and the last Greek and Cyrillic letters, and the last of all.
  static let zero = %d, nine = %d, latin = %d, greek = %d...%d, cyrillic = %d...%d, last = %d
}
''' % (', '.join('0x%X...0x%X' % (a, b - 1) for a, b in RANGES), lines(single), lines(pool),
       find('0'), find('9'), find('a'), find('α'), find('а') - 1, find('а'), len(ps), len(ps)))
  print('collation: %d primaries, %d secondaries, %d tertiaries, %d + %d words' % (len(ps), len(ss), len(ts), len(single), len(pool)))

# --- time zones ---
def tzif(data):
  def block(o, size):
    n = struct.unpack('>6L', data[o + 20:o + 44]); isut, isstd, leap, timecnt, typecnt, charcnt = n
    o += 44
    t = struct.unpack('>%d%s' % (timecnt, 'l' if size == 4 else 'q'), data[o:o + size * timecnt]); o += size * timecnt
    k = list(data[o:o + timecnt]); o += timecnt
    types = [struct.unpack('>lbb', data[o + 6 * i:o + 6 * i + 6])[0] for i in range(typecnt)]; o += 6 * typecnt
    return t, k, types, o + charcnt + leap * (size + 4) + isstd + isut
  *_, o = block(0, 4)
  t, k, types, o = block(o, 8)
  return list(zip(t, [types[i] for i in k])), types[0], data[o:].decode().strip()

def zones():
  import datetime, zoneinfo
  folder = os.path.join(os.path.dirname(tzdata.__file__), 'zoneinfo')
  same = {}
  for name in sorted(n.strip() for n in open(os.path.join(os.path.dirname(tzdata.__file__), 'zones')) if n.strip()):
    changes, first, footer = tzif(open(os.path.join(folder, name), 'rb').read())
    start = -2208988800  # 1900
    before = [o for t, o in changes if t <= start]
    offset = before[-1] if before else first
    kept, last = [], offset
    for t, o in changes:
      if t > start and o != last: kept.append((t, o)); last = o
    if ',' in footer:  # what the footer's rule generates itself need not be listed
      kept = [c for c in kept if c[0] < 2145916800]
      by = {}
      for c in kept: by.setdefault(datetime.datetime.fromtimestamp(c[0], datetime.timezone.utc).year, []).append(c)
      # The years at the end that are equal according to the footer.
      z = footer_changes(footer)
      while kept:
        y = datetime.datetime.fromtimestamp(kept[-1][0], datetime.timezone.utc).year
        if by[y] == z(y): kept = kept[:-len(by[y])]; del by[y]
        else: break
    text, at = [], start
    for t, o in kept: text.append('%s:%s' % (base36(t - at), base36(o))); at = t
    until = datetime.datetime.fromtimestamp(kept[-1][0], datetime.timezone.utc).year + 1 if kept else 1900
    same.setdefault('%s;%s;%d;%s' % (footer, base36(offset), until, ','.join(text)), []).append(name)
  body = '\n'.join('    %s;%s' % (' '.join(v), k) for k, v in sorted(same.items(), key=lambda x: x[1]))
  write(DATA + '/ZoneData.swift', HEAD.format('IANA tz database ' + tzdata.IANA_VERSION) + '''/// The IANA time zones, for `ZoneRules`.
enum ZoneData {
  /// A line for each zone: `names;rule;offset;year;changes`. The names are separated by spaces, the
  /// rule is POSIX TZ's (RFC 9636, section 3.3) and holds from `year` on, `offset` is that of 1900, a
  /// change is `seconds after the one before, or 1900:offset`, all in base 36, offsets in seconds east.
  static let lines = #"""
%s
    """#
}
''' % body)
  print('zones: %d lines, %d bytes' % (len(same), len(body)))
  # Reference: the offsets that Python's zoneinfo gives at many instants.
  rnd = random.Random(1); out = []
  for name in ['Europe/Amsterdam', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Casablanca', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Europe/Lisbon', 'UTC', 'Asia/Tehran', 'Europe/Istanbul', 'America/Nuuk', 'Africa/Cairo', 'Asia/Gaza']:
    z = zoneinfo.ZoneInfo.from_file(open(os.path.join(folder, name), 'rb'), name)
    for _ in range(40):
      s = rnd.randrange(-2208988800, 7258118400)
      out.append('%s %d %d' % (name, s, (datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(seconds=s)).astimezone(z).utcoffset().total_seconds()))
  return out

def base36(n):
  if n < 0: return '-' + base36(-n)
  d = '0123456789abcdefghijklmnopqrstuvwxyz'
  return d[n] if n < 36 else base36(n // 36) + d[n % 36]

def footer_changes(footer):
  import datetime
  m = re.fullmatch(r'(<[^>]+>|[A-Za-z]+)([-+0-9:]+)(<[^>]+>|[A-Za-z]+)([-+0-9:]*),(.*),(.*)', footer)
  def secs(s):
    sign = -1 if s.startswith('-') else 1
    p = [int(x) for x in s.lstrip('+-').split(':')] + [0, 0]
    return sign * (p[0] * 3600 + p[1] * 60 + p[2])
  std = -secs(m[2]); dst = -secs(m[4]) if m[4] else std + 3600
  def when(rule, year):
    day, _, time = rule.partition('/')
    time = secs(time) if time else 7200
    if day[0] == 'M':
      mo, w, d = (int(x) for x in day[1:].split('.'))
      first = datetime.date(year, mo, 1)
      n = 1 + (d - (first.weekday() + 1)) % 7 + 7 * (w - 1)
      last = (datetime.date(year + mo // 12, mo % 12 + 1, 1) - datetime.timedelta(1)).day
      while n > last: n -= 7
      date = datetime.date(year, mo, n)
    elif day[0] == 'J':
      date = datetime.date(2001, 1, 1) + datetime.timedelta(int(day[1:]) - 1); date = date.replace(year=year)
    else: date = datetime.date(year, 1, 1) + datetime.timedelta(int(day))
    return (date - datetime.date(1970, 1, 1)).days * 86400 + time
  return lambda y: sorted([(when(m[5], y) - std, dst), (when(m[6], y) - dst, std)])

# --- reference data for the tests ---
def references(all, zone_lines):
  rnd = random.Random(2)
  plural, order = [], []
  ns = list(range(0, 130)) + [200, 201, 202, 203, 211, 1000, 1001, 1002, 1000000, 2000000, 1000001]
  for code, name in sorted(LANGUAGES.items()):
    form = Locale.parse(name).plural_form
    plural.append(code + ' ' + ''.join({'zero': 'z', 'one': '1', 'two': '2', 'few': 'f', 'many': 'm', 'other': 'o'}[form(n)] for n in ns))
    c = icu.Collator.createInstance(icu.Locale(name))
    letters = sorted(set(re.sub(r'\[[^\]]*\]|[&<=/|\s]', '', all[code]['order']))) or list('éèàüçñß')
    letters = [x for x in letters if not 0x300 <= ord(x) < 0x370]
    base = 'абвгдежийклмнопрстуцчшя' if code in 'be bg mk ru sr uk'.split() else 'αβγδεζηθικλμνοπρστυφχψω' if code == 'el' else 'abcdefghijklmnopqrstuvwxyz'
    if code in ('mk', 'sr'): base = base.replace('й', '')  # no letter of theirs; ICU takes it apart
    c.setStrength(icu.Collator.PRIMARY)
    seen = {}
    for _ in range(120):
      w = ''.join(rnd.choice(letters if rnd.random() < .4 else base) for _ in range(rnd.randrange(1, 5)))
      if 'aå' in w.lower(): continue  # which ICU takes for aa and a ring
      seen.setdefault(c.getSortKey(w), w)
    order.append(code + ' ' + ' '.join(seen[k] for k in sorted(seen)))
  quote = lambda xs: '\n'.join('    ' + x for x in xs)
  write(TESTS + '/Reference.swift', HEAD.format('CLDR, ICU and tz database, through other programs than Polder') + '''/// The results of Babel, ICU and Python's zoneinfo.
enum Reference {
  /// The numbers whose plural categories `plurals` has, a letter for each.
  static let numbers = %s
  static let plurals = #"""
%s
    """#
  /// Sorted words, no two of which differ only in accents and case.
  static let orders = #"""
%s
    """#
  /// Zone, instant, offset.
  static let offsets = #"""
%s
    """#
}
''' % (ns, quote(plural), quote(order), quote(zone_lines)))

all = languages()
collation()
z = zones()
references(all, z)
