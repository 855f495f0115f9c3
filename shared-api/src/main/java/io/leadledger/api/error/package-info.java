/** The one table of errors, and the exception that any layer throws to answer with one of them. */
@NullMarked
package io.leadledger.api.error;

import org.jspecify.annotations.NullMarked;
