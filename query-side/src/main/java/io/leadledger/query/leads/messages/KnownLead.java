package io.leadledger.query.leads.messages;

import java.util.List;

/**
 * A lead that a handle led to.
 *
 * @param members the lead and those merged into it
 */
record KnownLead(String customerPhone, LeadMessages.LeadInfo info, List<String> members) {}
