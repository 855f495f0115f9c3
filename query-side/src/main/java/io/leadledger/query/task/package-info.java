/** Reading follow-up tasks. */
@NullMarked
package io.leadledger.query.task;

import org.jspecify.annotations.NullMarked;
