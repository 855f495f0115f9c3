CREATE TABLE conversation (
    company_id      uuid NOT NULL,
    conversation_id text NOT NULL,
    -- Of its earliest message; null while only a status or a close has come.
    lead_id         text,
    agent_id        text,
    agent_name      text,
    platform        text,
    phone_number_id text,
    -- Different message ids.
    message_count   integer NOT NULL,
    is_active       boolean NOT NULL,
    created_at      timestamptz,
    last_message_at timestamptz,
    state           json NOT NULL,
    PRIMARY KEY (company_id, conversation_id)
) WITH (fillfactor = 85);

CREATE INDEX conversation_of_lead ON conversation (company_id, lead_id);

-- Lists of leads by who spoke with them, or on which line. Neither changes often, and not every source tells.
CREATE INDEX conversation_of_agent ON conversation (company_id, agent_id, lead_id) WHERE agent_id IS NOT NULL;
CREATE INDEX conversation_on_line ON conversation (company_id, phone_number_id, lead_id) WHERE phone_number_id IS NOT NULL;

CREATE TABLE message (
    company_id      uuid NOT NULL,
    message_id      text NOT NULL,
    conversation_id text,
    lead_id         text,
    agent_id        text,
    agent_name      text,
    platform        text,
    phone_number_id text,
    sender          text,
    text            text,
    -- Null while only a status has come: such a row waits for its message and is none yet.
    sent_at         timestamptz,
    status          text,
    status_at       timestamptz,
    -- Whether the status was told after the message, not with it.
    status_changed  boolean,
    PRIMARY KEY (company_id, message_id)
);

-- A lead's messages, oldest first.
CREATE INDEX message_of_lead ON message (company_id, lead_id, sent_at, message_id) WHERE sent_at IS NOT NULL;

-- A message's place within its conversation.
CREATE INDEX message_of_conversation ON message (company_id, conversation_id, sent_at, message_id) WHERE sent_at IS NOT NULL;
