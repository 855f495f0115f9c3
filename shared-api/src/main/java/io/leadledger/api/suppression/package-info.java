/** Numbers that are not to be called. */
@NullMarked
package io.leadledger.api.suppression;

import org.jspecify.annotations.NullMarked;
