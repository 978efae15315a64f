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
)
SELECT step, visitors
FROM (
  VALUES
    (1, 'view', (SELECT count(DISTINCT visitor_id) FROM events WHERE name = 'view')),
    (2, 'basket', (SELECT count(DISTINCT visitor_id) FROM baskets)),
    (3, 'pay', (SELECT count(DISTINCT visitor_id) FROM payments))
) AS steps(place, step, visitors)
ORDER BY place;
