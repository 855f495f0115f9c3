/** What modules ask each other. */
@NullMarked
package io.leadledger.api.query;

import org.jspecify.annotations.NullMarked;
