WITH days AS (
  SELECT DISTINCT learner_id, day FROM practice_log
),
numbered AS (
  SELECT learner_id, day,
         day - row_number() OVER (PARTITION BY learner_id ORDER BY day)::int AS run
  FROM days
),
runs AS (
  SELECT learner_id, min(day) AS first_day, count(*) AS days
  FROM numbered
  GROUP BY learner_id, run
)
SELECT DISTINCT ON (learner_id) learner_id, days, first_day
FROM runs
ORDER BY learner_id, days DESC, first_day;
