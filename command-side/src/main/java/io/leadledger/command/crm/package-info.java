/** NexusCRM's writes: leads and deals made and changed by request. */
@NullMarked
package io.leadledger.command.crm;

import org.jspecify.annotations.NullMarked;
