SELECT a.customer_id, a.city, a.changed_at AS since
FROM address_changes a
JOIN (SELECT customer_id, max(changed_at) AS changed_at FROM address_changes GROUP BY customer_id) AS latest
  USING (customer_id, changed_at)
WHERE a.city IS NOT NULL;
