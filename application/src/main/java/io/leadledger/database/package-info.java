/** The PostgreSQL that holds the log: one of our own in the data directory, or the one that {@code DATABASE_URL} names. */
@NullMarked
package io.leadledger.database;

import org.jspecify.annotations.NullMarked;
