-- From each first day of a run to the nearest last day, found by looking at every entry again.
WITH starts AS (
  SELECT DISTINCT a.learner_id, a.day
  FROM practice_log a
  WHERE a.minutes > 0
    AND (SELECT count(*) FROM practice_log b
         WHERE b.learner_id = a.learner_id AND b.minutes > 0 AND b.day = a.day - 1) = 0
),
ends AS (
  SELECT DISTINCT a.learner_id, a.day
  FROM practice_log a
  WHERE a.minutes > 0
    AND (SELECT count(*) FROM practice_log b
         WHERE b.learner_id = a.learner_id AND b.minutes > 0 AND b.day = a.day + 1) = 0
),
runs AS (
  SELECT s.learner_id, s.day AS first_day,
         (SELECT min(e.day) FROM ends e WHERE e.learner_id = s.learner_id AND e.day >= s.day) - s.day + 1 AS days
  FROM starts s
)
SELECT DISTINCT ON (learner_id) learner_id, days, first_day
FROM runs
ORDER BY learner_id, days DESC, first_day;
