/** The log in PostgreSQL: Axon's event store on one table, in an order that commits define. */
@NullMarked
package io.leadledger.command.eventstore;

import org.jspecify.annotations.NullMarked;
