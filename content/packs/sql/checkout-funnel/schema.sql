CREATE TABLE events (
  visitor_id INTEGER NOT NULL,
  happened_at         TIMESTAMP NOT NULL,
  name       VARCHAR NOT NULL
);
