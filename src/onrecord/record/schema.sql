-- One file, append-only: every table refuses UPDATE and DELETE. Keys are digests, so no row depends on the order of
-- reading. docs/record.md documents each table and column; a test compares the two.

CREATE TABLE reports (
  report_id TEXT PRIMARY KEY,
  outlet TEXT,
  published TEXT,
  text TEXT NOT NULL
);

-- What the wording of a report comes down to: copies are found by it without reading the texts again.
CREATE TABLE signatures (
  report_id TEXT PRIMARY KEY REFERENCES reports (report_id),
  scale INTEGER NOT NULL,
  shingles BLOB NOT NULL
);

CREATE TABLE places (
  place_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (report_id),
  source TEXT NOT NULL,
  title TEXT,
  language TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX places_by_report ON places (report_id);

CREATE TABLE furniture (
  place_id TEXT NOT NULL REFERENCES places (place_id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (place_id, position)
) WITHOUT ROWID;

-- Files that could not be read, and why; one that was mended since stands among the places too.
CREATE TABLE failures (
  failure_id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE TABLE readings (
  reading_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (report_id),
  reader TEXT NOT NULL,
  version_order TEXT NOT NULL
);
CREATE UNIQUE INDEX readings_by_report ON readings (report_id, version_order);

CREATE TABLE actors (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  actor_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaks_for TEXT,
  PRIMARY KEY (reading_id, actor_id)
) WITHOUT ROWID;

CREATE TABLE actor_names (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  actor_id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (reading_id, actor_id, name)
) WITHOUT ROWID;

CREATE TABLE mentions (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  how TEXT NOT NULL,
  name TEXT NOT NULL,
  quote TEXT NOT NULL,
  is_sure INTEGER NOT NULL CHECK (is_sure IN (0, 1)),
  PRIMARY KEY (reading_id, start, "end", actor_id)
) WITHOUT ROWID;

CREATE TABLE attributions (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  attribution_id TEXT NOT NULL,
  speaker_id TEXT,
  told_by TEXT,
  addressee TEXT,
  medium TEXT,
  day TEXT,
  voice TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (reading_id, attribution_id)
) WITHOUT ROWID;
CREATE INDEX attributions_by_id ON attributions (attribution_id);

CREATE TABLE attribution_spans (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  attribution_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content')),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (reading_id, attribution_id, role, position)
) WITHOUT ROWID;

CREATE TABLE acts (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  act_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaks_for TEXT,
  recipient_id TEXT,
  about TEXT NOT NULL,
  polarity TEXT NOT NULL,
  status TEXT NOT NULL,
  told_by TEXT,
  day TEXT,
  confidence REAL NOT NULL,
  reader TEXT NOT NULL,
  doubt TEXT,
  PRIMARY KEY (reading_id, act_id)
) WITHOUT ROWID;
CREATE INDEX acts_by_id ON acts (act_id);

CREATE TABLE act_actors (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  act_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  PRIMARY KEY (reading_id, act_id, position)
) WITHOUT ROWID;

CREATE TABLE act_spans (
  reading_id TEXT NOT NULL REFERENCES readings (reading_id),
  act_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('cue', 'condition', 'evidence')),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (reading_id, act_id, role, position)
) WITHOUT ROWID;

-- Judgements and the actors that users give are said one after the other, and the order counts.
CREATE TABLE judgements (
  position INTEGER PRIMARY KEY,
  judgement_id TEXT NOT NULL UNIQUE,
  subject_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  detail TEXT NOT NULL,
  judge TEXT,
  judged_at TEXT,
  note TEXT
);
CREATE INDEX judgements_by_subject ON judgements (subject_id);

CREATE TABLE actor_files (
  position INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  actors TEXT NOT NULL
);

CREATE TABLE actor_sets (
  position INTEGER PRIMARY KEY,
  digest TEXT NOT NULL
);

CREATE VIRTUAL TABLE statements USING fts5 (
  content,
  source,
  reading_id UNINDEXED,
  attribution_id UNINDEXED,
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The newest reader's reading of each report: what every query looks at.
CREATE VIEW current_readings AS
SELECT readings.reading_id, readings.report_id, readings.reader, reports.outlet, reports.published
FROM readings JOIN reports USING (report_id)
WHERE NOT EXISTS (
  SELECT 1 FROM readings AS newer
  WHERE newer.report_id = readings.report_id AND newer.version_order > readings.version_order
);

-- The rest is for people who open the file in Datasette or a SQLite browser.
CREATE VIEW act_list AS
SELECT
  coalesce(acts.day, current_readings.published) AS day,
  (
    SELECT group_concat(coalesce(actors.name, act_actors.actor_id), ', ')
    FROM act_actors LEFT JOIN actors USING (reading_id, actor_id)
    WHERE act_actors.reading_id = acts.reading_id AND act_actors.act_id = acts.act_id
  ) AS actors,
  side.name AS speaks_for,
  acts.kind,
  acts.polarity,
  acts.about,
  recipient.name AS recipient,
  acts.status,
  coalesce(teller.name, acts.told_by) AS told_by,
  evidence.quote AS evidence,
  current_readings.outlet,
  current_readings.report_id,
  acts.act_id
FROM acts
JOIN current_readings USING (reading_id)
JOIN act_spans AS evidence
  ON evidence.reading_id = acts.reading_id AND evidence.act_id = acts.act_id
  AND evidence.role = 'evidence' AND evidence.position = 0
LEFT JOIN actors AS side ON side.reading_id = acts.reading_id AND side.actor_id = acts.speaks_for
LEFT JOIN actors AS recipient ON recipient.reading_id = acts.reading_id AND recipient.actor_id = acts.recipient_id
LEFT JOIN actors AS teller ON teller.reading_id = acts.reading_id AND teller.actor_id = acts.told_by;

CREATE VIEW statement_list AS
SELECT
  coalesce(attributions.day, current_readings.published) AS day,
  coalesce(speaker.name, attributions.speaker_id) AS speaker,
  statements.source,
  cue.quote AS cue,
  statements.content,
  attributions.voice,
  coalesce(teller.name, attributions.told_by) AS told_by,
  attributions.confidence,
  current_readings.outlet,
  current_readings.report_id,
  attributions.attribution_id
FROM statements
JOIN attributions USING (reading_id, attribution_id)
JOIN current_readings USING (reading_id)
JOIN attribution_spans AS cue
  ON cue.reading_id = attributions.reading_id AND cue.attribution_id = attributions.attribution_id
  AND cue.role = 'cue' AND cue.position = 0
LEFT JOIN actors AS speaker
  ON speaker.reading_id = attributions.reading_id AND speaker.actor_id = attributions.speaker_id
LEFT JOIN actors AS teller ON teller.reading_id = attributions.reading_id AND teller.actor_id = attributions.told_by;
