/** The Leads family: lists, statistics and single leads, out of the lead list and the conversations. */
@NullMarked
package io.leadledger.query.leads;

import org.jspecify.annotations.NullMarked;
