-- A subscription follows the document of the family that it was made in.
ALTER TABLE webhook_subscription
    ADD COLUMN family text NOT NULL DEFAULT 'nexus' CHECK (family IN ('nexus', 'call_center')),
    ADD COLUMN origin text;

COMMENT ON COLUMN webhook_subscription.origin IS 'where its owner found us, for addresses of ours in messages; null when those hold none';
