/** NexusCRM's reading of leads. */
@NullMarked
package io.leadledger.query.crm;

import org.jspecify.annotations.NullMarked;
