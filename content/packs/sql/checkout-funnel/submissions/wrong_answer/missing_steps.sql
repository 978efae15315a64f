WITH baskets AS (
  SELECT b.visitor_id, b.happened_at
  FROM (FROM events WHERE name = 'basket') b
  ASOF JOIN (FROM events WHERE name = 'view') v ON b.visitor_id = v.visitor_id AND b.happened_at > v.happened_at
  WHERE b.happened_at <= v.happened_at + INTERVAL 24 HOUR
),
payments AS (
  SELECT p.visitor_id
  FROM (FROM events WHERE name = 'pay') p
  ASOF JOIN baskets b ON p.visitor_id = b.visitor_id AND p.happened_at > b.happened_at
  WHERE p.happened_at <= b.happened_at + INTERVAL 24 HOUR
),
reached AS (
  SELECT 1 AS place, 'view' AS step, visitor_id FROM events WHERE name = 'view'
  UNION ALL
  SELECT 2, 'basket', visitor_id FROM baskets
  UNION ALL
  SELECT 3, 'pay', visitor_id FROM payments
)
SELECT step, count(DISTINCT visitor_id) AS visitors FROM reached GROUP BY place, step ORDER BY place;
