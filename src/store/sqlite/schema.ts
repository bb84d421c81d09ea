// The tables, as a list of migrations that is only ever added to: number n brings a file to user_version n.

const first = `
-- Every reception. body as bytes: SQLite gives a text back only up to its first NUL.
CREATE TABLE messages (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  header_id TEXT NOT NULL,
  partner TEXT NOT NULL,
  bundle_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  format TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  type TEXT,
  arende TEXT,
  sender TEXT,
  patient TEXT,
  patient_kind TEXT,
  sent_at INTEGER,
  custody_at INTEGER NOT NULL,
  answer_status INTEGER NOT NULL,
  answer_type TEXT NOT NULL,
  issue_codes TEXT NOT NULL,
  answer_body TEXT NOT NULL,
  body BLOB,
  UNIQUE (header_id, partner)
) STRICT;
CREATE INDEX messages_bundle ON messages (bundle_id);
CREATE INDEX messages_with_body ON messages (custody_at) WHERE accepted = 1 AND body IS NOT NULL;

-- Units told in a case.
CREATE TABLE parties (
  arende TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (arende, unit)
) STRICT, WITHOUT ROWID;

-- Whom a case is about, as a keyed digest of the identity; more than one where a change of number was confirmed.
CREATE TABLE case_patients (
  arende TEXT NOT NULL,
  digest TEXT NOT NULL,
  kind TEXT NOT NULL,
  message INTEGER NOT NULL REFERENCES messages (seq),
  PRIMARY KEY (arende, digest)
) STRICT, WITHOUT ROWID;

-- seq is the order of a case. held: an earlier one of the same case and recipient is waiting or sending.
CREATE TABLE deliveries (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  message INTEGER NOT NULL REFERENCES messages (seq),
  kind TEXT NOT NULL,
  recipient TEXT,
  arende TEXT NOT NULL,
  copy_id TEXT NOT NULL,
  copy_bundle_id TEXT NOT NULL,
  relay INTEGER NOT NULL,
  channels TEXT NOT NULL,
  channel TEXT NOT NULL GENERATED ALWAYS AS (coalesce(channels ->> 0, '')) VIRTUAL,
  refusals TEXT NOT NULL,
  address TEXT,
  give_up_at INTEGER NOT NULL,
  arrival_digest TEXT NOT NULL,
  state TEXT NOT NULL,
  held INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  handed_over_at INTEGER,
  handle TEXT,
  evidence_due_by INTEGER,
  reference TEXT,
  loss TEXT NOT NULL DEFAULT '[]',
  last_outcome TEXT,
  last_reason TEXT
) STRICT;
CREATE INDEX deliveries_message ON deliveries (message);
CREATE INDEX deliveries_copy ON deliveries (copy_id);
CREATE INDEX deliveries_arrival ON deliveries (arrival_digest) WHERE arrival_digest <> '';
CREATE INDEX deliveries_open ON deliveries (state, channel, held, next_at) WHERE state <> 'delivered';
CREATE INDEX deliveries_line ON deliveries (arende, recipient) WHERE state IN ('waiting', 'sending');

-- raised: an operator has been told that it is overdue.
CREATE TABLE duties (
  message INTEGER NOT NULL REFERENCES messages (seq),
  duty TEXT NOT NULL,
  unit TEXT NOT NULL,
  due INTEGER NOT NULL,
  strict_due INTEGER NOT NULL,
  rule TEXT NOT NULL,
  met_at INTEGER,
  raised INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (message, duty, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX duties_unmet ON duties (raised, duty, due) WHERE met_at IS NULL;

CREATE TABLE kvittens (
  about TEXT NOT NULL,
  unit TEXT NOT NULL,
  message INTEGER NOT NULL REFERENCES messages (seq),
  read_at INTEGER NOT NULL,
  PRIMARY KEY (about, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE attention (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL REFERENCES messages (id),
  delivery TEXT REFERENCES deliveries (id),
  unit TEXT,
  need TEXT,
  due INTEGER,
  resolved_at INTEGER,
  resolved_by TEXT,
  resolution TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX attention_message ON attention (message);
CREATE INDEX attention_open ON attention (kind) WHERE resolved_at IS NULL;

-- Counts of what no index can count quickly once the tables have grown.
CREATE TABLE tallies (
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  part TEXT NOT NULL,
  count INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (kind, label, part)
) STRICT, WITHOUT ROWID;
`

const cases = `
-- What each accepted message says of its case.
CREATE TABLE case_events (
  arende TEXT NOT NULL,
  message INTEGER NOT NULL REFERENCES messages (seq),
  header_id TEXT NOT NULL,
  type TEXT NOT NULL,
  sender TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  about TEXT,
  stay TEXT,
  turn TEXT,
  PRIMARY KEY (arende, message)
) STRICT, WITHOUT ROWID;
`

/** Never change one that has been released; add the next. */
export const migrations: readonly string[] = [first, cases]
