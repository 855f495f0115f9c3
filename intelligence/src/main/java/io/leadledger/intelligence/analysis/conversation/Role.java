package io.leadledger.intelligence.analysis.conversation;

public enum Role {
    AGENT,
    CUSTOMER;

    public boolean mayBe(String speaker) {
        return "any".equals(speaker) || name().equalsIgnoreCase(speaker);
    }

    public Role other() {
        return this == AGENT ? CUSTOMER : AGENT;
    }
}
