CREATE TABLE members (
  member_id INTEGER PRIMARY KEY,
  joined    DATE NOT NULL
);
CREATE TABLE visits (
  member_id INTEGER NOT NULL,
  visited_at        TIMESTAMP NOT NULL
);
