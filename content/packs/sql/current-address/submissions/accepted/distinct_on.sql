SELECT customer_id, city, changed_at AS since
FROM (
  SELECT DISTINCT ON (customer_id) *
  FROM address_changes
  ORDER BY customer_id, changed_at DESC, change_id DESC
) AS latest
WHERE city IS NOT NULL;
