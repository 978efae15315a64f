WITH firsts AS (
  SELECT visitor_id,
         min(happened_at) FILTER (name = 'view') AS viewed,
         min(happened_at) FILTER (name = 'basket') AS filled,
         min(happened_at) FILTER (name = 'pay') AS paid
  FROM events
  GROUP BY visitor_id
)
SELECT 'view' AS step, count(viewed) AS visitors FROM firsts
UNION ALL
SELECT 'basket', count(*) FROM firsts WHERE filled > viewed AND filled <= viewed + INTERVAL 24 HOUR
UNION ALL
SELECT 'pay', count(*) FROM firsts
WHERE filled > viewed AND filled <= viewed + INTERVAL 24 HOUR AND paid > filled AND paid <= filled + INTERVAL 24 HOUR;
