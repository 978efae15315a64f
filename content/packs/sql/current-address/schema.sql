CREATE TABLE address_changes (
  change_id   int PRIMARY KEY,
  customer_id int NOT NULL,
  changed_at  timestamp NOT NULL,
  city        text
);
