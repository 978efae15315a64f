SELECT DISTINCT ON (customer_id) customer_id, city, changed_at AS since
FROM address_changes
WHERE city IS NOT NULL
ORDER BY customer_id, changed_at DESC, change_id DESC;
