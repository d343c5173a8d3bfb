-- What pages list, ready to be shown. Made whole by a build, never changed, and thrown away by the next one.
-- Bodies are JSON, as the commands print it, with the ids of acts in place of the acts.

CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE acts (
  number INTEGER PRIMARY KEY,
  act_id TEXT NOT NULL UNIQUE,
  place INTEGER,
  body TEXT NOT NULL,
  about TEXT NOT NULL
);

-- Who does which acts, in the order of the acts.
CREATE TABLE doers (
  actor_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (actor_id, number)
) WITHOUT ROWID;

-- Reports that tell one story, where more than one does.
CREATE TABLE copies (
  report_id TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX copies_by_story ON copies (story);

CREATE TABLE parties (
  place INTEGER PRIMARY KEY,
  party_id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
);

CREATE TABLE options (
  place INTEGER PRIMARY KEY,
  option_id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
);

-- The position that holds from a day on; '~' for the one in which undated acts count too.
CREATE TABLE positions (
  option_id TEXT NOT NULL,
  party_id TEXT NOT NULL,
  since TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (option_id, party_id, since)
);
CREATE INDEX positions_by_party ON positions (party_id, option_id, since);

-- Which parties stand anywhere on which options.
CREATE TABLE cells (
  option_id TEXT NOT NULL,
  party_id TEXT NOT NULL,
  PRIMARY KEY (option_id, party_id)
) WITHOUT ROWID;
CREATE INDEX cells_by_party ON cells (party_id, option_id);

-- The acts that give a stance, from which day until which, not inclusive, and of which day they count.
CREATE TABLE voices (
  option_id TEXT NOT NULL,
  party_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (option_id, party_id, number, since)
) WITHOUT ROWID;
CREATE INDEX voices_by_party ON voices (party_id, option_id);

-- How many voices an option has as of a day.
CREATE TABLE weights (
  option_id TEXT NOT NULL,
  since TEXT NOT NULL,
  voices INTEGER NOT NULL,
  PRIMARY KEY (option_id, since)
) WITHOUT ROWID;

-- Acts that nobody has judged, those to look at first.
CREATE TABLE queue (
  place INTEGER PRIMARY KEY,
  act_id TEXT NOT NULL,
  reasons TEXT NOT NULL
);

CREATE TABLE actors (
  place INTEGER PRIMARY KEY,
  actor_id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
);

-- The rows of a list, in its order.
CREATE TABLE rows (
  list TEXT NOT NULL,
  place INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (list, place)
);

-- By what a row is found: one line for each act of it and each party of the act.
CREATE TABLE traits (
  list TEXT NOT NULL,
  place INTEGER NOT NULL,
  day TEXT,
  party_id TEXT,
  option_id TEXT,
  kind TEXT,
  basis TEXT,
  outlet TEXT
);
CREATE INDEX traits_by_list ON traits (list, place);
CREATE INDEX traits_by_party ON traits (list, party_id, option_id, place);
CREATE INDEX traits_by_option ON traits (list, option_id, place);

-- How many rows of a list a day has, by kind.
CREATE TABLE tallies (
  list TEXT NOT NULL,
  day TEXT,
  kind TEXT,
  rows INTEGER NOT NULL
);
CREATE INDEX tallies_by_list ON tallies (list, day, kind);
