CREATE TABLE practice_log (
  learner_id int NOT NULL,
  day        date NOT NULL,
  minutes    int NOT NULL
);
