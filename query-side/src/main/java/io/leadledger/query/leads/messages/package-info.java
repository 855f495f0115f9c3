/** All messages of a lead, across its conversations and those of leads that were merged into it. */
@NullMarked
package io.leadledger.query.leads.messages;

import org.jspecify.annotations.NullMarked;
