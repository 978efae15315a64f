CREATE TABLE stalls (
  stall_id int PRIMARY KEY,
  market   text NOT NULL,
  name     text NOT NULL
);
CREATE TABLE takings (
  stall_id int NOT NULL REFERENCES stalls,
  day      date NOT NULL,
  amount   decimal(10, 2)
);
