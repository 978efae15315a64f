-- Every view of a visitor is held against every basket, every basket against every payment.
WITH baskets AS (
  SELECT DISTINCT b.visitor_id, b.happened_at
  FROM events v
  JOIN events b ON b.visitor_id = v.visitor_id AND b.happened_at > v.happened_at AND b.happened_at <= v.happened_at + INTERVAL 24 HOUR
  WHERE v.name = 'view' AND b.name = 'basket'
),
payments AS (
  SELECT DISTINCT p.visitor_id
  FROM baskets b
  JOIN events p ON p.visitor_id = b.visitor_id AND p.happened_at > b.happened_at AND p.happened_at <= b.happened_at + INTERVAL 24 HOUR
  WHERE p.name = 'pay'
)
SELECT step, visitors
FROM (
  VALUES
    (1, 'view', (SELECT count(DISTINCT visitor_id) FROM events WHERE name = 'view')),
    (2, 'basket', (SELECT count(DISTINCT visitor_id) FROM baskets)),
    (3, 'pay', (SELECT count(*) FROM payments))
) AS steps(place, step, visitors)
ORDER BY place;
