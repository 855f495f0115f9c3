/** Work that goes on after the answer: kept in a table, done by any node that may, tried again, and given up in the end. */
@NullMarked
package io.leadledger.web.job;

import org.jspecify.annotations.NullMarked;
