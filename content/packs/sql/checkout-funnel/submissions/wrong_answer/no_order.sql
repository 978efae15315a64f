WITH did AS (
  SELECT visitor_id, bool_or(name = 'view') AS viewed, bool_or(name = 'basket') AS filled, bool_or(name = 'pay') AS paid
  FROM events
  GROUP BY visitor_id
)
SELECT 'view' AS step, count(*) FILTER (viewed) AS visitors FROM did
UNION ALL
SELECT 'basket', count(*) FILTER (viewed AND filled) FROM did
UNION ALL
SELECT 'pay', count(*) FILTER (viewed AND filled AND paid) FROM did;
