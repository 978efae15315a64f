WITH days AS (
  SELECT learner_id, day FROM practice_log WHERE minutes > 0 GROUP BY learner_id, day
),
marked AS (
  SELECT learner_id, day,
         CASE WHEN lag(day) OVER (PARTITION BY learner_id ORDER BY day) = day - 1 THEN 0 ELSE 1 END AS starts
  FROM days
),
runs AS (
  SELECT learner_id, day, sum(starts) OVER (PARTITION BY learner_id ORDER BY day) AS run FROM marked
),
lengths AS (
  SELECT learner_id, min(day) AS first_day, count(*) AS days,
         row_number() OVER (PARTITION BY learner_id ORDER BY count(*) DESC, min(day)) AS place
  FROM runs
  GROUP BY learner_id, run
)
SELECT learner_id, days, first_day FROM lengths WHERE place = 1;
